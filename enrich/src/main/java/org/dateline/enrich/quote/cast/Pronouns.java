package org.dateline.enrich.quote.cast;

/** The personal pronouns that can be the subject of a verb of saying. */
public final class Pronouns {
    private Pronouns() {}

    public static boolean personal(String word) {
        return switch (word) {
            case "he", "she", "they", "it", "we", "i", "you" -> true;
            default -> false;
        };
    }

    static Gender gender(String word) {
        return switch (word) {
            case "he" -> Gender.MALE;
            case "she" -> Gender.FEMALE;
            default -> Gender.UNKNOWN;
        };
    }
}
