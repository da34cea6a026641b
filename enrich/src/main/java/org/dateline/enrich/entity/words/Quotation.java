package org.dateline.enrich.entity.words;

/** Quotation marks by token. */
public final class Quotation {
    private Quotation() {}

    public static boolean opens(Words words, int token) {
        String sign = at(words, token);
        return sign.equals("“") || sign.equals("\"") || sign.equals("‘") || sign.equals("'") || sign.equals("`");
    }

    public static boolean closes(Words words, int token) {
        String sign = at(words, token);
        return sign.equals("”") || sign.equals("\"") || sign.equals("’") || sign.equals("'");
    }

    private static String at(Words words, int token) {
        return token < 0 || token >= words.count() ? "" : words.at(token);
    }
}
