package org.dateline.enrich.text;

/** What a code point is to the tokenizer. */
final class Characters {
    private static final int SOFT_HYPHEN = 0x00AD;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int WORD_JOINER = 0x2060;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Characters() {}

    /** Nothing that a reader sees: between tokens, never in one. Control characters count, U+0085 among them. */
    static boolean blank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == ZERO_WIDTH_SPACE
                || c == BYTE_ORDER_MARK;
    }

    static boolean lineBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x0085 || c == 0x2028 || c == 0x2029;
    }

    static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Goes on with a word that has begun: letters, digits, accents, and the invisible ones that stand inside words. */
    static boolean wordPart(int c) {
        return Character.isLetterOrDigit(c)
                || c == SOFT_HYPHEN
                || c == ZERO_WIDTH_JOINER
                || c == ZERO_WIDTH_NON_JOINER
                || c == WORD_JOINER
                || mark(c);
    }

    static boolean apostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    static boolean skinTone(int c) {
        return c >= 0x1F3FB && c <= 0x1F3FF;
    }

    /** Two of these are one flag. */
    static boolean regionalIndicator(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    }

    /** Ends a sentence if what follows looks like the start of another. */
    static boolean terminator(int c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '‼' || c == '⁇';
    }

    /** Ends a sentence whatever follows. */
    static boolean fullStopOfOtherScripts(int c) {
        return c == '。' || c == '！' || c == '？' || c == '｡' || c == '؟' || c == '۔' || c == '।' || c == '॥' || c == '።';
    }

    /** Goes with the sentence that it ends. */
    static boolean closer(int c) {
        return c == '"' || c == '\'' || c == '’' || c == '”' || c == '»' || c == ')' || c == ']' || c == '」' || c == '』'
                || c == '）';
    }
}
