package org.dateline.enrich.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dateline.messages.Enrichment.Quote;
import org.jspecify.annotations.Nullable;

/** Decides for each quotation whether somebody speaks in it, and who. */
final class DirectSpeech {
    private final Outer outer;
    private final List<Quotation> quotations;
    private final Utterances utterances;
    private final Attributions attributions;
    private final Memory memory;
    private final String text;
    private final @Nullable Attribution[] found;
    private final boolean[] spoken;
    private final BitSet behind = new BitSet();

    DirectSpeech(Outer outer, String text, List<Quotation> quotations, Attributions attributions, Memory memory) {
        this.outer = outer;
        this.text = text;
        this.quotations = quotations;
        this.utterances = new Utterances(outer, text, quotations);
        this.attributions = attributions;
        this.memory = memory;
        this.found = new Attribution[quotations.size()];
        this.spoken = new boolean[quotations.size()];
    }

    /** Reads the next quotation in order. */
    void read(int quotation) {
        Attribution attribution = attribution(quotation);
        boolean full = utterances.full(quotation);
        if (attribution == null && full) {
            attribution = continued(quotation);
        }
        found[quotation] = attribution;
        boolean sentence = full && !utterances.title(quotation);
        spoken[quotation] = sentence || (attribution != null && !utterances.name(quotation, attribution));
        if (attribution != null && spoken[quotation] && attribution.verb() > outer.itemOf(quotation)) {
            behind.set(attribution.verb());
        }
        if (attribution != null && spoken[quotation]) {
            boolean unnamed = attribution.figure() == null && attribution.verb() >= 0;
            memory.spoke(attribution.figure(), unnamed ? attribution.verb() : outer.itemOf(quotation));
        }
        if (attribution != null && quotation > 0 && spoken[quotation]) {
            handBack(quotation, attribution);
        }
    }

    private @Nullable Attribution attribution(int quotation) {
        int item = outer.itemOf(quotation);
        Utterances.Ending ending = utterances.ending(quotation);
        int next = item + 1;
        if (ending.open() || outer.is(next, ",") || attributions.verbAt(next)) {
            next += outer.is(next, ",") || outer.is(next, "—") || outer.is(next, "–") ? 1 : 0;
            boolean near =
                    next < outer.size() && outer.paragraph(next) == outer.paragraph(item) && !outer.quotation(next);
            Attribution behind = near ? attributions.behind(next) : null;
            if (behind != null) {
                return behind;
            }
        }
        Attribution before = item > outer.first(item) ? attributions.before(item) : introduced(item);
        return before == null ? signed(item) : before;
    }

    /** The line before ends in a colon: "Smith said in a statement:". */
    private @Nullable Attribution introduced(int item) {
        return outer.is(item - 1, ":") ? attributions.before(item) : null;
    }

    /** "“...” — John Smith", as under a letter. */
    private @Nullable Attribution signed(int item) {
        boolean dash = outer.is(item + 1, "—") || outer.is(item + 1, "–") || outer.is(item + 1, "-");
        return dash && outer.paragraph(item + 1) == outer.paragraph(item) ? attributions.signature(item + 2) : null;
    }

    /** Without words of its own: whoever spoke right before, in this paragraph or at the end of the one before. */
    private @Nullable Attribution continued(int quotation) {
        if (quotation == 0 || found[quotation - 1] == null || !spoken[quotation - 1]) {
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
    private void handBack(int quotation, Attribution attribution) {
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
