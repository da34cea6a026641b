package org.dateline.enrich.entity.lexicon;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.WordList;
import org.dateline.enrich.entity.words.Words;

/** Clubs that are called by their towns alone: "Liverpool host Chelsea", in an article about a match. */
public final class Clubs {
    /** From so many words of a game and names of clubs on, an article is about one. */
    private static final int GAME = 4;

    private static final int FEWEST = 2;

    private static final double SURE = 0.93;
    private static final int LONGEST = 2;

    private static final Map<String, String> NAMES = WordList.pairs(Clubs.class, "clubs.tsv");

    private static final Set<String> OF_A_GAME = WordList.words(Clubs.class, "words-of-a-game.txt");

    private static final Set<String> VERBS = WordList.words(Clubs.class, "club-verbs.txt");

    private static final Set<String> BEFORE = WordList.words(Clubs.class, "before-clubs.txt");

    private static final Set<String> OF_A_TOWN = Set.of("in", "near", "outside", "around", "city", "town");

    /** What the known things have behind a club's name that is a town's too. */
    public static final String CLUB = " f.c.";

    private Clubs() {}

    public static boolean isName(String lower) {
        return NAMES.containsKey(lower);
    }

    public static void mark(Words words, Labels labels) {
        if (!aboutAGame(words)) {
            return;
        }
        for (int i = 0; i < words.count(); i++) {
            if (words.capital(i)) {
                markAt(words, labels, i);
            }
        }
    }

    /** By its words, and by how many clubs it could be about. */
    private static boolean aboutAGame(Words words) {
        Set<String> clubs = new HashSet<>();
        int found = 0;
        for (int i = 0; i < words.count() && (found < FEWEST || found + clubs.size() < GAME); i++) {
            found += OF_A_GAME.contains(words.lower(i)) ? 1 : 0;
            if (words.capital(i) && NAMES.containsKey(words.lower(i))) {
                clubs.add(words.lower(i));
            }
        }
        return found >= FEWEST && found + clubs.size() >= GAME;
    }

    private static void markAt(Words words, Labels labels, int first) {
        for (int end = Math.min(words.count(), first + LONGEST); end > first; end--) {
            if (NAMES.containsKey(words.key(first, end)) && means(words, labels, first, end)) {
                labels.put(first, end, Kind.ORGANISATION, SURE);
                return;
            }
        }
    }

    private static boolean means(Words words, Labels labels, int first, int end) {
        Label label = labels.at(first);
        boolean whole = label == null || (label.first() == first && label.end() == end);
        if (!whole || words.capital(end) || OF_A_TOWN.contains(words.lower(first - 1))) {
            return false;
        }
        boolean organisation = label != null && label.is(Kind.ORGANISATION);
        return organisation
                || VERBS.contains(words.lower(end))
                || BEFORE.contains(words.lower(first - 1))
                || awayTo(words, first)
                || whoPlays(words, end)
                || result(words, end);
    }

    /** "away to West Ham", "coach of Everton". */
    private static boolean awayTo(Words words, int first) {
        String before = words.lower(first - 2);
        return (words.lower(first - 1).equals("to") && (before.equals("away") || before.equals("home")))
                || (words.lower(first - 1).equals("of") && OF_A_GAME.contains(before));
    }

    /** "Chelsea, who drew", "Arsenal's striker". */
    private static boolean whoPlays(Words words, int end) {
        String next = words.lower(end);
        String second = words.lower(end + 1);
        return (next.equals(",") && (second.equals("who") || second.equals("meanwhile")))
                || (words.possessive(end) && (Roles.noun(second) || OF_A_GAME.contains(second)))
                || Roles.noun(next);
    }

    private static boolean result(Words words, int end) {
        return end + 2 < words.count()
                && words.tyingHyphen(end + 1)
                && Character.isDigit(words.at(end).charAt(0))
                && Character.isDigit(words.at(end + 2).charAt(0));
    }
}
