package org.dateline.workshop.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.enrich.annotate.TokenizedText;

/** The tokens of a text while names are marked in it, from the first to the last. */
final class MarkedTokens {
    private final TokenizedText text;
    private final Integer[] types;
    private final Boolean[] starts;
    /** The token after the last that was marked. */
    private int free;

    MarkedTokens(TokenizedText text) {
        this.text = text;
        types = new Integer[text.tokenCount()];
        starts = new Boolean[types.length];
        Arrays.fill(types, -1);
        Arrays.fill(starts, false);
    }

    /** @return whether there is such a stretch of tokens in one sentence, after those that are marked */
    boolean mark(int start, int end, int type) {
        int from = free;
        while (from < types.length && text.start(from) < start) {
            from++;
        }
        int to = from;
        while (to < types.length && text.end(to) < end) {
            to++;
        }
        boolean fits = to < types.length && text.start(from) == start && text.end(to) == end;
        if (!fits || sentence(from) != sentence(to)) {
            return false;
        }
        Arrays.fill(types, from, to + 1, type);
        starts[from] = true;
        free = to + 1;
        return true;
    }

    private int sentence(int token) {
        int sentence = 0;
        while (text.endToken(sentence) <= token) {
            sentence++;
        }
        return sentence;
    }

    GoldDocument document() {
        List<GoldSentence> sentences = new ArrayList<>();
        for (int s = 0; s < text.sentences().size(); s++) {
            int from = text.firstToken(s);
            int to = text.endToken(s);
            List<String> tokens = new ArrayList<>();
            for (int i = from; i < to; i++) {
                tokens.add(text.token(i));
            }
            if (to > from) {
                sentences.add(new GoldSentence(
                        tokens,
                        Arrays.asList(types).subList(from, to),
                        Arrays.asList(starts).subList(from, to)));
            }
        }
        return new GoldDocument(sentences);
    }
}
