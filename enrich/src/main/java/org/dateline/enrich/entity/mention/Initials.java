package org.dateline.enrich.entity.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.entity.words.Words;

/**
 * Acronyms and the names that they stand for. With brackets by Schwartz and Hearst ("A Simple Algorithm for Identifying
 * Abbreviation Definitions", 2003); without them by first letters, small words optional, one letter too many allowed.
 */
public final class Initials {
    public static final int SHORTEST = 3;
    static final int LONGEST = 10;

    /** From this length on one letter may have no word. */
    private static final int FORGIVING = 5;

    private static final Set<String> SMALL = Set.of(
            "of", "the", "for", "and", "on", "in", "to", "with", "by", "at", "a", "an", "de", "la", "le", "du", "des",
            "del", "der", "und", "et", "y", "e", "&", "-", "'s", ",");

    private Initials() {}

    /** The token as an acronym in capitals without full stops; empty where it is none. */
    public static String acronym(String token) {
        StringBuilder letters = new StringBuilder(LONGEST);
        int lower = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                letters.append(c);
            } else if (c >= 'a' && c <= 'z') {
                lower++;
                letters.append(c);
            } else if (c != '.' && c != '&') {
                return "";
            }
        }
        boolean fits = letters.length() >= 2 && letters.length() <= LONGEST && lower <= letters.length() / 4;
        return fits ? letters.toString().toUpperCase(Locale.ROOT) : "";
    }

    /** What the initials of a name can be: with all its words, without the small ones, without what "of" follows. */
    public static List<String> of(Words words, int first, int end) {
        StringBuilder all = new StringBuilder();
        StringBuilder large = new StringBuilder();
        int afterOf = -1;
        for (int i = first; i < end && all.length() <= LONGEST; i++) {
            String lower = words.lower(i);
            if (lower.isEmpty() || !Character.isLetter(lower.charAt(0))) {
                continue;
            }
            char letter = Character.toUpperCase(lower.charAt(0));
            all.append(letter);
            if (!SMALL.contains(lower)) {
                large.append(letter);
            } else if (lower.equals("of") && afterOf < 0) {
                afterOf = large.length();
            }
        }
        List<String> initials = new ArrayList<>();
        addFitting(initials, all.toString());
        addFitting(initials, large.toString());
        if (afterOf > 0) {
            addFitting(initials, large.substring(afterOf));
        }
        return initials;
    }

    private static void addFitting(List<String> initials, String letters) {
        if (letters.length() >= SHORTEST && letters.length() <= LONGEST && !initials.contains(letters)) {
            initials.add(letters);
        }
    }

    /** The acronym itself, then with one letter left out. */
    public static List<String> forgiving(String acronym) {
        List<String> forms = new ArrayList<>();
        forms.add(acronym);
        for (int i = 1; acronym.length() >= FORGIVING && i < acronym.length(); i++) {
            forms.add(acronym.substring(0, i) + acronym.substring(i + 1));
        }
        return forms;
    }

    /**
     * Where in a text the long form of a short form begins that stands in brackets behind it.
     *
     * @param longForm the text right before the bracket
     * @return the offset in it, or -1 where it has not the letters
     */
    static int longFormStart(String shortForm, String longForm) {
        int at = longForm.length() - 1;
        for (int i = shortForm.length() - 1; i >= 0; i--) {
            char letter = Character.toLowerCase(shortForm.charAt(i));
            if (!Character.isLetterOrDigit(letter)) {
                continue;
            }
            while (at >= 0
                    && (Character.toLowerCase(longForm.charAt(at)) != letter || (i == 0 && insideWord(longForm, at)))) {
                at--;
            }
            if (at < 0) {
                return -1;
            }
            at--;
        }
        return at + 1;
    }

    private static boolean insideWord(String text, int at) {
        return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
