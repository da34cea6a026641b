package org.dateline.enrich.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dateline.enrich.quote.cast.Figure;
import org.dateline.enrich.quote.cast.Memory;
import org.dateline.enrich.quote.marks.Outer;
import org.dateline.enrich.quote.marks.Quotation;
import org.dateline.messages.Enrichment.Quote;
import org.jspecify.annotations.Nullable;

/** Decides for each quotation whether somebody speaks in it, and who. */
final class DirectSpeech {
    private final Outer outer;
    private final List<Quotation> quotations;
    private final Utterances utterances;
    private final Attributions attributions;
    private final Memory memory;
    private final QuoteRules rules;
    private final String text;
    private final @Nullable Attribution[] found;
    private final boolean[] spoken;
    private final BitSet behind = new BitSet();

    DirectSpeech(Utterances utterances, Attributions attributions, Memory memory, QuoteRules rules) {
        this.rules = rules;
        this.outer = utterances.outer();
        this.text = utterances.text();
        this.quotations = utterances.quotations();
        this.utterances = utterances;
        this.attributions = attributions;
        this.memory = memory;
        this.found = new Attribution[quotations.size()];
        this.spoken = new boolean[quotations.size()];
    }

    /** Reads the next quotation in order. */
    void read(int quotation) {
        Attribution attribution = attribution(quotation);
        found[quotation] = attribution;
        spoken[quotation] = (attribution != null || utterances.full(quotation)) && !silent(quotation, attribution);
        if (attribution != null && spoken[quotation] && attribution.verb() > outer.itemOf(quotation)) {
            behind.set(attribution.verb());
        }
        if (attribution != null && spoken[quotation]) {
            boolean unnamed = attribution.figure() == null && attribution.verb() >= 0;
            memory.spoke(attribution.figure(), unnamed ? attribution.verb() : outer.itemOf(quotation));
        }
        if (attribution != null && quotation > 0 && spoken[quotation]) {
            rules.earlier().applied().forEach(rule -> rule.give(this, quotation, attribution));
        }
    }

    private @Nullable Attribution attribution(int quotation) {
        for (Source source : rules.sources().applied()) {
            Attribution attribution = source.of(this, quotation);
            if (attribution != null) {
                return attribution;
            }
        }
        return null;
    }

    private boolean silent(int quotation, @Nullable Attribution attribution) {
        return rules.silences().applied().stream().anyMatch(rule -> rule.is(utterances, quotation, attribution));
    }

    /** "“...,” she said", "“...,” according to Smith". */
    @Nullable
    Attribution behind(int quotation) {
        int item = outer.itemOf(quotation);
        Utterances.Ending ending = utterances.ending(quotation);
        int next = item + 1;
        if (ending.open() || outer.is(next, ",") || attributions.verbAt(next)) {
            next += outer.is(next, ",") || outer.is(next, "—") || outer.is(next, "–") ? 1 : 0;
            boolean near =
                    next < outer.size() && outer.paragraph(next) == outer.paragraph(item) && !outer.quotation(next);
            return near ? attributions.behind(next) : null;
        }
        return null;
    }

    /** In its own sentence: "Smith said: “...", "he called it “...". */
    @Nullable
    Attribution before(int quotation) {
        int item = outer.itemOf(quotation);
        return item > outer.first(item) ? attributions.before(item) : null;
    }

    /** The line before ends in a colon: "Smith said in a statement:". */
    @Nullable
    Attribution introduced(int quotation) {
        int item = outer.itemOf(quotation);
        return item == outer.first(item) && outer.is(item - 1, ":") ? attributions.before(item) : null;
    }

    /** "“...” — John Smith", as under a letter. */
    @Nullable
    Attribution signed(int quotation) {
        int item = outer.itemOf(quotation);
        boolean dash = outer.is(item + 1, "—") || outer.is(item + 1, "–") || outer.is(item + 1, "-");
        return dash && outer.paragraph(item + 1) == outer.paragraph(item) ? attributions.signature(item + 2) : null;
    }

    /** Without words of its own: whoever spoke right before, in this paragraph or at the end of the one before. */
    @Nullable
    Attribution continued(int quotation) {
        if (!utterances.full(quotation) || quotation == 0 || found[quotation - 1] == null || !spoken[quotation - 1]) {
            return null;
        }
        int item = outer.itemOf(quotation);
        int before = outer.itemOf(quotation - 1);
        int paragraphs = outer.paragraph(item) - outer.paragraph(before);
        boolean begins = outer.first(item) == item;
        boolean follows = paragraphs == 0
                ? sentencesBetween(before, item) <= 1
                : paragraphs == 1 && begins && ends(before) && alone(item);
        return follows ? found[quotation - 1] : null;
    }

    /** Whether the rest of a quotation's paragraph only says who speaks. */
    private boolean ends(int item) {
        int end = outer.last(item);
        return end + 1 >= outer.size() || outer.paragraph(end + 1) != outer.paragraph(item);
    }

    /** Whether nothing but quotations stands in the paragraph. */
    private boolean alone(int item) {
        return outer.last(item) == item
                && (item + 1 >= outer.size()
                        || outer.paragraph(item + 1) != outer.paragraph(item)
                        || outer.quotation(item + 1));
    }

    private int sentencesBetween(int from, int to) {
        int sentences = 0;
        int item = outer.last(from) + 1;
        while (item < to && sentences < 2) {
            sentences++;
            item = outer.last(item) + 1;
        }
        return sentences;
    }

    /** A quotation without speaker right before one that has one: "“Why?” “Because,” said Smith." */
    void handBack(int quotation, Attribution attribution) {
        for (int i = quotation - 1; i >= 0 && found[i] == null && spoken[i]; i--) {
            boolean touching = outer.itemOf(i) + 1 == outer.itemOf(i + 1)
                    && outer.paragraph(outer.itemOf(i)) == outer.paragraph(outer.itemOf(i + 1));
            if (!touching) {
                return;
            }
            found[i] = attribution;
        }
    }

    /** All that is spoken, in order. */
    List<Quote> quotes(VerbText verbs) {
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (spoken[i]) {
                Quotation quotation = quotations.get(i);
                Attribution attribution = found[i];
                Figure figure = attribution == null ? null : attribution.figure();
                quotes.add(new Quote(
                        quotation.start(),
                        quotation.end(),
                        text.substring(quotation.inner(), quotation.innerEnd()),
                        true,
                        attribution == null ? null : verbs.of(attribution),
                        figure == null ? null : figure.id()));
            }
        }
        return quotes;
    }

    /** Whether somebody speaks in the quotation that an item is. */
    boolean speech(int item) {
        return outer.quotation(item) && spoken[outer.quotationAt(item)];
    }

    /** Whether somebody speaks in any of the items, the end excluded. */
    boolean speaksIn(int first, int end) {
        for (int i = first; i < end; i++) {
            if (speech(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the quotation that an item is says something whole, or is said by words of its own. */
    boolean sentence(int item) {
        int quotation = outer.quotationAt(item);
        Attribution attribution = found[quotation];
        boolean own = attribution != null && attribution.verb() > item;
        return own || utterances.full(quotation);
    }

    /** Whether a verb belongs to a quotation before it: "“...,” she said". */
    boolean attributes(int verb) {
        return behind.get(verb);
    }

    boolean spoken(int quotation) {
        return spoken[quotation];
    }

    @Nullable
    Attribution attributionOf(int quotation) {
        return found[quotation];
    }
}
