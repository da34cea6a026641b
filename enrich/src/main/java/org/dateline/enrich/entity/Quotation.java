package org.dateline.enrich.entity;

/** Quotation marks by token. */
final class Quotation {
    private Quotation() {}

    static boolean opens(Words words, int token) {
        String sign = at(words, token);
        return sign.equals("“") || sign.equals("\"") || sign.equals("‘") || sign.equals("'") || sign.equals("`");
    }

    static boolean closes(Words words, int token) {
        String sign = at(words, token);
        return sign.equals("”") || sign.equals("\"") || sign.equals("’") || sign.equals("'");
    }

    private static String at(Words words, int token) {
        return token < 0 || token >= words.count() ? "" : words.at(token);
    }
}
