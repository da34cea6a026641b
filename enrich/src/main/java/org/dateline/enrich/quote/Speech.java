package org.dateline.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.published.Dateline;
import org.dateline.enrich.quote.cast.Cast;
import org.dateline.enrich.quote.cast.Memory;
import org.dateline.enrich.quote.clause.SayingVerbs;
import org.dateline.enrich.quote.marks.Outer;
import org.dateline.enrich.quote.marks.Quotation;
import org.dateline.enrich.quote.marks.Quotations;
import org.dateline.enrich.quote.subject.Subjects;
import org.dateline.enrich.text.Furniture;
import org.dateline.enrich.text.Words;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Quote;

/** Reads an article sentence by sentence, so that a pronoun finds who spoke before it. */
final class Speech {
    private static final int FIRST_PARAGRAPHS = 3;

    private final TokenizedText text;
    private final List<Quotation> quotations;
    private final Outer outer;
    private final Memory memory;
    private final DirectSpeech direct;
    private final IndirectSpeech indirect;
    private final List<Transcript.Turn> turns;

    Speech(Words words, List<Entity> entities, List<Transcript.Turn> turns, QuoteRules rules) {
        this.text = words.text();
        this.turns = turns;
        this.quotations = Quotations.of(text);
        this.outer = new Outer(words, quotations);
        Cast cast = new Cast(outer, text, entities);
        this.memory = new Memory(outer, cast);
        SayingVerbs verbs = new SayingVerbs(outer, cast);
        Subjects subjects = new Subjects(outer, cast, memory, rules.meanings());
        Attributions attributions = new Attributions(outer, cast, verbs, subjects);
        this.direct = new DirectSpeech(new Utterances(outer, text.text(), quotations), attributions, memory, rules);
        Reports reports = new Reports(outer, cast, verbs, subjects, attributions, direct, rules);
        this.indirect = new IndirectSpeech(outer, text, memory, reports, storyStart());
    }

    List<Quote> quotes() {
        int quotation = 0;
        int item = 0;
        int turn = 0;
        while (item < outer.size()) {
            int last = outer.last(item);
            // "She was 94.": what is learned here helps a later "she said".
            memory.pronoun(outer.word(item), item);
            for (int i = item; i <= last; i++) {
                if (outer.quotation(i)) {
                    direct.read(quotation);
                    quotation++;
                }
            }
            while (turn < turns.size() && turns.get(turn).paragraph().end() <= outer.start(item)) {
                turn++;
            }
            boolean transcribed =
                    turn < turns.size() && turns.get(turn).paragraph().start() <= outer.start(item);
            if (!transcribed && !behindQuotation(item)) {
                indirect.read(item, last);
            }
            item = last + 1;
        }
        List<Quote> quotes = new ArrayList<>(direct.quotes(new VerbText(outer, text)));
        quotes.addAll(indirect.quotes());
        return quotes;
    }

    /** The dateline may stand under a title. */
    private int storyStart() {
        for (int i = 0; i < Math.min(FIRST_PARAGRAPHS, text.paragraphs().size()); i++) {
            int start = text.paragraphs().get(i).start();
            String paragraph =
                    text.text().substring(start, text.paragraphs().get(i).end());
            int byline = Furniture.byline(paragraph);
            Optional<Dateline> dateline = Dateline.of(paragraph.substring(byline));
            if (dateline.isPresent() || byline > 0) {
                return start + byline + dateline.map(Dateline::end).orElse(0);
            }
        }
        return 0;
    }

    /** "“Why?” Smith asked." is two sentences for the tokenizer; the second one reports nothing. */
    private boolean behindQuotation(int item) {
        if (!outer.quotation(item - 1) || outer.paragraph(item - 1) != outer.paragraph(item)) {
            return false;
        }
        Attribution attribution = direct.attributionOf(outer.quotationAt(item - 1));
        return attribution != null && attribution.verb() >= item;
    }
}
