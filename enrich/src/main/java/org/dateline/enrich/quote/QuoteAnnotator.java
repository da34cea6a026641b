package org.dateline.enrich.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.Stamp;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Ruled;
import org.dateline.enrich.text.Words;
import org.dateline.messages.Enrichment.Quote;

/**
 * Direct and reported speech with its verb and its speaker. Knows who can speak from those before it: people,
 * organisations and places with all their mentions. Takes time linear in the text.
 */
public final class QuoteAnnotator implements Annotator, Ruled {
    /** Most quotes that a record lists, so that it never grows far beyond its article. */
    public static final int MAX_QUOTES = 10_000;

    private final String version = Stamp.version(QuoteAnnotator.class, "2");
    private final QuoteRules rules;

    public QuoteAnnotator() {
        this(QuoteRules.ALL);
    }

    private QuoteAnnotator(QuoteRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Rule<?>> rules() {
        return rules.list();
    }

    @Override
    public Annotator without(Set<String> ids) {
        return new QuoteAnnotator(rules.without(ids));
    }

    @Override
    public String name() {
        return "quote";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Annotation annotate(Draft draft) {
        TokenizedText text = draft.text();
        if (text == null) {
            return new Annotation.Skipped("the text was not cut into words");
        }
        if (draft.foreign()) {
            return new Annotation.Skipped("the language is not English, and the verbs of saying are");
        }
        List<Quote> quotes = quotes(draft, text);
        if (quotes.isEmpty()) {
            return new Annotation.Empty();
        }
        if (quotes.size() > MAX_QUOTES) {
            return new Annotation.Skipped("the text has " + quotes.size() + " quotes, the cap is " + MAX_QUOTES);
        }
        return new Annotation.Found(draft.with(changes -> changes.quotes = quotes));
    }

    private List<Quote> quotes(Draft draft, TokenizedText text) {
        Transcript transcript = new Transcript(text.text(), draft.entities(), rules);
        List<Transcript.Turn> turns = transcript.turns(text.paragraphs());
        List<Quote> quotes = outside(turns, new Speech(new Words(text), draft.entities(), turns, rules).quotes());
        quotes.addAll(transcript.quotes(turns));
        quotes.sort(Comparator.comparingInt(Quote::start).thenComparingInt(Quote::end));
        return quotes;
    }

    /** What is quoted within a turn of a transcript is part of that turn. */
    private static List<Quote> outside(List<Transcript.Turn> turns, List<Quote> found) {
        if (turns.isEmpty()) {
            return new ArrayList<>(found);
        }
        List<Quote> outside = new ArrayList<>(found);
        outside.sort(Comparator.comparingInt(Quote::start));
        Iterator<Transcript.Turn> rest = turns.iterator();
        Transcript.Turn turn = rest.hasNext() ? rest.next() : null;
        List<Quote> kept = new ArrayList<>();
        for (Quote quote : outside) {
            while (turn != null && turn.paragraph().end() <= quote.start()) {
                turn = rest.hasNext() ? rest.next() : null;
            }
            if (turn == null || turn.spoken() >= quote.end()) {
                kept.add(quote);
            }
        }
        return kept;
    }
}
