package org.dateline.enrich.entity.mention;

import java.util.Set;
import org.dateline.enrich.entity.lexicon.Head;
import org.dateline.enrich.entity.lexicon.Sort;
import org.dateline.enrich.entity.words.CalendarNames;
import org.dateline.enrich.entity.words.FunctionWords;
import org.dateline.enrich.entity.words.Words;

/** What a careful editor would strike out, however sure the recogniser is. */
final class Junk {
    private static final int LONGEST = 14;
    private static final double SURE = 0.9;

    private static final Set<String> PLURAL_VERBS = Set.of("are", "were", "have", "do", "don't", "aren't", "weren't");

    private Junk() {}

    static boolean is(Words words, Proper proper) {
        if (proper.length() > LONGEST || proper.length() < 1) {
            return true;
        }
        String surface = words.surface(proper.first(), proper.end());
        if (surface.indexOf('@') >= 0
                || surface.indexOf('#') >= 0
                || surface.contains("://")
                || surface.startsWith("www.")) {
            return true;
        }
        boolean day = proper.sort() != Sort.PERSON && CalendarNames.contains(words.key(proper.first(), proper.end()));
        if (day || lineBreak(surface) || creditOfAgency(words, proper)) {
            return true;
        }
        return proper.length() == 1 ? loneJunk(words, proper, surface) : !hasNameWord(words, proper);
    }

    /** "SEOUL (Rose Tree) -" at the beginning: who sent the story is an agency, or is not in it. */
    private static boolean creditOfAgency(Words words, Proper proper) {
        if (proper.first() < 1 || proper.end() + 1 >= words.count() || proper.end() > LONGEST) {
            return false;
        }
        String dash = words.at(proper.end() + 1);
        boolean inBrackets = words.at(proper.first() - 1).equals("(")
                && words.at(proper.end()).equals(")");
        return inBrackets
                && proper.sort() != Sort.ORGANISATION
                && (dash.equals("-") || dash.equals("–") || dash.equals("—"));
    }

    private static boolean lineBreak(String surface) {
        return surface.indexOf('\n') >= 0 || surface.indexOf('\r') >= 0;
    }

    private static boolean loneJunk(Words words, Proper proper, String surface) {
        String lower = words.lower(proper.first());
        boolean letters = surface.codePoints().filter(Character::isLetter).count() >= 2;
        boolean upper = surface.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
        Head head = proper.head() == null ? Head.of(lower) : proper.head();
        boolean onlyHead =
                head != null && head.word().equals(lower) && !head.standsAlone() && !head.team() && !head.opens();
        boolean shouted = words.headline(proper.first()) && proper.confidence() < SURE && words.seenInLowerCase(lower);
        return !letters || !upper || FunctionWords.contains(lower) || onlyHead || shouted || plural(words, proper);
    }

    /** "Wells are not": a word of the language in the plural, and no person. */
    private static boolean plural(Words words, Proper proper) {
        return proper.sort() == Sort.PERSON
                && words.startsSentence(proper.first())
                && words.lower(proper.first()).endsWith("s")
                && PLURAL_VERBS.contains(words.lower(proper.end()));
    }

    /** "No. 28" is a rank. */
    private static boolean ofNumber(Words words, int token) {
        String lower = words.lower(token);
        return lower.equals("no")
                || lower.equals("no.")
                || lower.equals("nos.")
                || lower.chars().noneMatch(Character::isLetter);
    }

    private static boolean hasNameWord(Words words, Proper proper) {
        for (int i = proper.first(); i < proper.end(); i++) {
            if (words.text().word(i) && !words.function(i) && !ofNumber(words, i)) {
                return true;
            }
        }
        return false;
    }
}
