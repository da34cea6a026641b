package org.dateline.enrich.place;

import org.dateline.enrich.annotate.TokenizedText;

/** Tells where a capital stands for its government: "Tokyo imposed export controls", "Seoul's Foreign Ministry". */
final class Metonyms {
    private final WordLists words;
    private final TokenizedText text;

    Metonyms(WordLists words, TokenizedText text) {
        this.words = words;
        this.text = text;
    }

    /**
     * @param first the capital's first token
     * @param end the token after its last
     */
    boolean governs(int first, int end) {
        String before = first > 0 ? text.token(first - 1).toLowerCase(java.util.Locale.ROOT) : "";
        if (words.has("inside", before)) {
            return false;
        }
        if (before.equals("the") || before.equals("of") || before.equals("to") || before.equals("from")) {
            return false;
        }
        return owns(end) || acts(end) || isDealtWith(first, before);
    }

    private boolean owns(int end) {
        int next = end;
        if (next < text.tokenCount() && isPossessive(text.token(next))) {
            return next + 1 < text.tokenCount() && words.has("organ", text.token(next + 1));
        }
        return false;
    }

    private static boolean isPossessive(String token) {
        return token.equals("'s") || token.equals("’s") || token.equals("'") || token.equals("’");
    }

    private boolean acts(int end) {
        return end < text.tokenCount() && words.has("governs", text.token(end));
    }

    private boolean isDealtWith(int first, String before) {
        if (!words.has("against", before) || first < 2) {
            return false;
        }
        if (before.equals("with") || before.equals("between")) {
            return words.has("dealings", text.token(first - 2).toLowerCase(java.util.Locale.ROOT));
        }
        return !before.equals("by");
    }
}
