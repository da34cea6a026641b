package org.dateline.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.quote.cast.Figure;
import org.dateline.enrich.quote.cast.Memory;
import org.dateline.enrich.quote.marks.Outer;
import org.dateline.messages.Enrichment.Quote;

/** Reported speech, sentence by sentence: which of the verbs of saying report, and what each of them does. */
final class IndirectSpeech {
    private static final int FEWEST_WORDS = 3;
    /** A longer sentence is a table or worse, and reports nothing: so the time stays linear. */
    private static final int LONGEST_SENTENCE = 300;

    private final Outer outer;
    private final TokenizedText text;
    private final Memory memory;
    private final Reports reports;
    private final VerbText verbText;
    private final List<Quote> quotes = new ArrayList<>();
    /** After the dateline, which nobody says. */
    private final int storyStart;

    IndirectSpeech(Outer outer, TokenizedText text, Memory memory, Reports reports, int storyStart) {
        this.outer = outer;
        this.text = text;
        this.memory = memory;
        this.reports = reports;
        this.verbText = new VerbText(outer, text);
        this.storyStart = storyStart;
    }

    List<Quote> quotes() {
        return quotes;
    }

    /** Reads the sentence of the items. */
    void read(int first, int last) {
        if (last - first > LONGEST_SENTENCE) {
            return;
        }
        List<Report> found = new ArrayList<>();
        for (int verb = first; verb <= last; verb++) {
            Report report = reports.at(verb, found.isEmpty() ? null : found.get(found.size() - 1));
            if (report != null && follow(found, report)) {
                memory.spoke(report.attribution().figure(), verb);
            }
        }
        found.forEach(this::add);
    }

    /** A report within another one is part of it; one that goes on from it ends it. */
    private boolean follow(List<Report> found, Report next) {
        Report before = found.isEmpty() ? null : found.get(found.size() - 1);
        int verb = next.attribution().verb();
        if (before != null && next.from() <= before.head() && next.last() < verb) {
            // "Smith told police he was asleep, the court heard": all of it is what the last one says.
            found.clear();
        } else if (before != null && before.covers(verb)) {
            int end = reports.parting(next.head());
            if (end < 0) {
                return false;
            }
            found.set(found.size() - 1, before.until(end));
        }
        return found.add(next);
    }

    private void add(Report report) {
        int from = report.from();
        while (from < report.last() && (outer.start(from) < storyStart || opens(from))) {
            from++;
        }
        int last = report.last();
        while (last >= from && sign(last)) {
            last--;
        }
        if (last - from + 1 < FEWEST_WORDS) {
            return;
        }
        int start = outer.start(from);
        int end = outer.end(last);
        Figure figure = report.attribution().figure();
        quotes.add(new Quote(
                start,
                end,
                text.text().substring(start, end),
                false,
                verbText.of(report.attribution()),
                figure == null ? null : figure.id()));
    }

    /** A comma or dash before the words: "he said that, of all days, ...". */
    private boolean opens(int item) {
        return outer.is(item, ",") || outer.is(item, ":") || outer.is(item, "—") || outer.is(item, "–");
    }

    private boolean sign(int item) {
        String word = outer.word(item);
        return !word.isEmpty()
                && !Character.isLetterOrDigit(word.codePointAt(0))
                && !word.equals(")")
                && !word.equals("%");
    }
}
