package org.dateline.enrich.place;

import java.util.Locale;

/** Towns that are called by a word of the language, where the article has the word: "Cork oak", beside "cork stoppers". */
final class EverydayWords {
    private EverydayWords() {}

    /** Only at the beginning of a sentence or line, where every word has a capital. */
    static boolean is(PlaceMention mention, String body) {
        String surface = body.substring(mention.start(), mention.end());
        boolean word = mention.kind() == null
                && surface.chars().allMatch(Character::isLetter)
                && surface.chars().skip(1).allMatch(Character::isLowerCase);
        return word && begins(body, mention.start()) && has(body, surface.toLowerCase(Locale.ROOT));
    }

    private static boolean begins(String body, int start) {
        int at = start - 1;
        while (at >= 0 && (body.charAt(at) == ' ' || "“\"'‘(".indexOf(body.charAt(at)) >= 0)) {
            at--;
        }
        return at < 0 || ".!?\n\r:".indexOf(body.charAt(at)) >= 0;
    }

    private static boolean has(String body, String word) {
        for (int at = body.indexOf(word); at >= 0; at = body.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(body.charAt(at - 1));
            if (starts && (end == body.length() || !Character.isLetterOrDigit(body.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
