package org.dateline.enrich.entity;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.Labels.Label;

/** Clubs that are called by their towns alone: "Liverpool host Chelsea", in an article about a match. */
final class Clubs {
    /** From so many words of a game and names of clubs on, an article is about one. */
    private static final int GAME = 4;

    private static final int FEWEST = 2;

    private static final double SURE = 0.93;
    private static final int LONGEST = 2;

    private static final Map<String, String> NAMES = WordList.pairs("clubs.tsv");

    private static final Set<String> OF_A_GAME = Set.of(
            "goal",
            "goals",
            "striker",
            "midfielder",
            "defender",
            "defenders",
            "goalkeeper",
            "penalty",
            "kick-off",
            "league",
            "relegation",
            "relegated",
            "manager",
            "half-time",
            "equaliser",
            "fixture",
            "fixtures",
            "derby",
            "semi-final",
            "quarter-final",
            "football",
            "soccer",
            "match",
            "season",
            "squad",
            "injury-time",
            "stoppage",
            "header",
            "winger",
            "scored",
            "champions",
            "coach",
            "away",
            "kickoff",
            "equalizer",
            "transfer",
            "loan",
            "unbeaten",
            "referee");

    private static final Set<String> VERBS = Set.of(
            "host",
            "hosts",
            "hosted",
            "visit",
            "visits",
            "beat",
            "beats",
            "thrash",
            "thrashed",
            "drew",
            "draw",
            "lost",
            "lose",
            "won",
            "win",
            "travel",
            "face",
            "faced",
            "play",
            "played",
            "sit",
            "top",
            "trail",
            "signed",
            "sign",
            "sacked",
            "edged",
            "stunned",
            "held",
            "hammered",
            "entertain",
            "welcome",
            "meet",
            "met",
            "scored",
            "led",
            "equalised",
            "were",
            "have",
            "are",
            "crushed",
            "outplayed",
            "hosting");

    private static final Set<String> BEFORE = Set.of(
            "beat",
            "beats",
            "host",
            "hosts",
            "visit",
            "visits",
            "face",
            "faced",
            "thrashed",
            "against",
            "v",
            "vs",
            "vs.",
            "over",
            "joined",
            "left",
            "stunned",
            "edged",
            "hammered",
            "drew",
            "play",
            "meet",
            "sign",
            "joins",
            "hosted",
            "beating",
            "hosting",
            "facing",
            "leaders",
            "champions",
            "rivals");

    private static final Set<String> OF_A_TOWN = Set.of("in", "near", "outside", "around", "city", "town");

    /** What the known things have behind a club's name that is a town's too. */
    static final String CLUB = " f.c.";

    private Clubs() {}

    static boolean isName(String lower) {
        return NAMES.containsKey(lower);
    }

    static boolean isVerb(String lower) {
        return VERBS.contains(lower);
    }

    static void mark(Words words, Labels labels) {
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
