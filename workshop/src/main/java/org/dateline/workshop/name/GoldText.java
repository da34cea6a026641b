package org.dateline.workshop.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.name.NameModel;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.messages.Enrichment.Span;

/**
 * A document of labelled tokens as running text, cut into tokens as any text is: what is learnt and measured is what
 * happens to articles, however the corpus cuts its tokens.
 */
final class GoldText {
    private final GoldDocument document;
    private final TokenizedText text;
    /** For each gold token of the document where it starts in the text, and the text's length at the end. */
    private final int[] starts;

    private final int[] ends;

    private GoldText(GoldDocument document, TokenizedText text, int[] starts, int[] ends) {
        this.document = document;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static GoldText of(GoldDocument document) {
        int count = document.sentences().stream()
                .mapToInt(sentence -> sentence.tokens().size())
                .sum();
        int[] starts = new int[count];
        int[] ends = new int[count];
        List<Span> sentences = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int token = 0;
        for (GoldSentence sentence : document.sentences()) {
            int start = text.length();
            for (String form : sentence.tokens()) {
                if (text.length() > start && !form.equals("'s") && !form.equals("’s")) {
                    text.append(' ');
                }
                starts[token] = text.length();
                text.append(form);
                ends[token++] = text.length();
            }
            sentences.add(new Span(start, text.length()));
            text.append('\n');
        }
        TokenizedText cut = TextAnnotator.tokenize(text.toString());
        int[] cutStarts = new int[cut.tokenCount()];
        int[] cutEnds = new int[cut.tokenCount()];
        Arrays.setAll(cutStarts, cut::start);
        Arrays.setAll(cutEnds, cut::end);
        TokenizedText lines = new TokenizedText(text.toString(), sentences, sentences, cutStarts, cutEnds);
        return new GoldText(document, lines, starts, ends);
    }

    TokenizedText text() {
        return text;
    }

    /**
     * The states that may be right for each token of the text.
     *
     * @param unlabelled types whose names the corpus does not mark
     */
    int[] allowed(int... unlabelled) {
        int outside = 1 << org.dateline.enrich.crf.TagSet.OUTSIDE;
        for (int type : unlabelled) {
            outside |= NameModel.TAGS.statesOf(type);
        }
        int[] allowed = new int[text.tokenCount()];
        Arrays.fill(allowed, outside);
        int first = 0;
        for (GoldSentence sentence : document.sentences()) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                if (sentence.types().get(i) < 0) {
                    compound(first + i, allowed);
                } else if (sentence.starts().get(i)) {
                    name(first + i, first + sentence.end(i), sentence.types().get(i), allowed);
                }
            }
            first += sentence.tokens().size();
        }
        return allowed;
    }

    private void name(int goldStart, int goldEnd, int type, int[] allowed) {
        int from = tokenAt(starts[goldStart]);
        int to = tokenAt(ends[goldEnd - 1]);
        for (int i = from; i < to; i++) {
            allowed[i] = 1 << NameModel.TAGS.inside(type);
        }
        if (to > from) {
            allowed[from] = 1 << NameModel.TAGS.begin(type);
            allowed[to - 1] = 1 << NameModel.TAGS.end(type);
        }
        if (to == from + 1) {
            allowed[from] = 1 << NameModel.TAGS.single(type);
        }
    }

    /** A corpus that keeps "US-led" in one piece says nothing about "US". */
    private void compound(int gold, int[] allowed) {
        int from = tokenAt(starts[gold]);
        int to = tokenAt(ends[gold]);
        boolean capital = false;
        for (int i = from; i < to; i++) {
            capital |= text.capitalised(i);
        }
        if (capital && to > from + 1) {
            Arrays.fill(allowed, from, to, NameModel.TAGS.all());
        }
    }

    /** The first token of the text that begins at or after an offset. */
    private int tokenAt(int offset) {
        int low = 0;
        int high = text.tokenCount();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (text.start(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int start(int goldToken) {
        return starts[goldToken];
    }

    int end(int goldToken) {
        return ends[goldToken];
    }

    GoldDocument document() {
        return document;
    }
}
