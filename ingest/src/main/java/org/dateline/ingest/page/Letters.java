package org.dateline.ingest.page;

/** What scripts other than Latin need to be told apart. */
final class Letters {
    private Letters() {}

    /** Whether a character is of a script that writes a word in one or two of them, without spaces. */
    static boolean dense(char c) {
        return (c >= '\u2E80' && c <= '\u9FFF') || (c >= '\uAC00' && c <= '\uD7AF') || (c >= '\uF900' && c <= '\uFAFF');
    }

    /** Whether it ends a sentence or a part of one, in any of the usual scripts. */
    static boolean endsClause(char c) {
        return switch (c) {
            case '.', ',', '!', '?', ';', '…', '。', '、', '，', '！', '？', '；', '،', '؛', '؟', '।', '۔', '։', '።' -> true;
            default -> false;
        };
    }
}
