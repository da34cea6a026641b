package org.dateline.enrich.time.side;

import java.util.List;
import java.util.Set;
import org.dateline.enrich.rules.Rules;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Direction;
import org.dateline.enrich.time.words.CalendarWords;
import org.dateline.enrich.time.words.TimeWords;

/** What a single verb says about the side of the publication, with the few words around it. */
final class Verbs {
    private static final Set<String> MODAL = TimeWords.list("modal");
    /** Whoever is one of these "to do" something has not done it yet. */
    private static final Set<String> AHEAD = TimeWords.list("ahead");
    /** The present tense of what can be announced: "the festival opens Friday". */
    private static final Set<String> ANNOUNCED = TimeWords.list("announced");

    private static final Set<String> PAST = TimeWords.list("past");
    private static final Set<String> NOT_PAST = TimeWords.list("not-past");
    private static final Set<String> BE_PRESENT = TimeWords.list("be-present");

    private final Words words;
    private final List<NoVerb> noVerbs;

    Verbs(Words words, Rules<NoVerb> noVerbs) {
        this.words = words;
        this.noVerbs = noVerbs.applied();
    }

    private boolean noVerb(int token) {
        for (NoVerb rule : noVerbs) {
            if (rule.is(words, token)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this "to" stands before a verb rather than before a place or a person. */
    boolean infinitiveAfter(int to) {
        String next = words.at(to + 1);
        return !next.isEmpty()
                && Character.isLowerCase(next.charAt(0))
                && !words.marked(to + 1)
                && !DETERMINER.contains(next)
                && !next.endsWith("ing");
    }

    private static final Set<String> DETERMINER = TimeWords.list("determiner");

    /** @param infinitive whether a "to do" stands between this word and the time */
    Direction behind(int token, int sentence, boolean infinitive) {
        String word = words.at(token);
        if (noVerb(token)) {
            return Direction.UNKNOWN;
        }
        if (modal(token, word)) {
            // Where a perfect follows, it is what might have been.
            return perfect(token + 1) ? Direction.BACK : Direction.FORWARD;
        }
        if (AHEAD.contains(word) && (infinitive || !word.equals("set"))) {
            return waits(token, word, infinitive) ? Direction.FORWARD : past(token, word, sentence);
        }
        if (BE_PRESENT.contains(word)) {
            return present(token);
        }
        if (ANNOUNCED.contains(word) && !infinitive && !words.is(token - 1, "the") && !words.is(token - 1, "to")) {
            return Direction.FORWARD;
        }
        return past(token, word, sentence);
    }

    /** "would have won": what might have been. */
    private boolean perfect(int token) {
        return words.is(token, "have") && (isPast(words.at(token + 1)) || isPast(words.at(token + 2)));
    }

    /** Theresa May is no modal verb. */
    private boolean modal(int token, String word) {
        return MODAL.contains(word) && !(word.equals("may") && words.marked(token));
    }

    /** Words like "asked" and "agreed" look ahead only with what they ask for. */
    private static boolean waits(int token, String word, boolean infinitive) {
        return switch (word) {
            case "agreed",
                    "ordered",
                    "invited",
                    "urged",
                    "asked",
                    "promised",
                    "pledged",
                    "vowed",
                    "proposed",
                    "threatened",
                    "ready",
                    "bound",
                    "want",
                    "plan",
                    "hope",
                    "hoped",
                    "booked",
                    "intended",
                    "aimed",
                    "aim",
                    "open",
                    "going",
                    "coming",
                    "seeking",
                    "planning" -> infinitive;
            default -> token >= 0;
        };
    }

    private Direction past(int token, String word, int sentence) {
        if (!isPast(word) || (words.marked(token) && token > sentence)) {
            return Direction.UNKNOWN;
        }
        // "will be held", "to be held": the verb before decides. "is seen" tells nothing.
        for (int i = token - 1; i >= Math.max(sentence, token - 3); i--) {
            String before = words.at(i);
            boolean auxiliary = before.equals("be") || modal(i, before) || BE_PRESENT.contains(before);
            if ((auxiliary && !noVerb(i)) || before.equals("being")) {
                return Direction.UNKNOWN;
            }
        }
        return Direction.BACK;
    }

    /** Whether it can stand behind "is" or "has". */
    static boolean participle(String word) {
        return isPast(word) || AHEAD.contains(word);
    }

    /** Whether it is a verb that a clause can have for its own. */
    static boolean finite(String word) {
        return isPast(word) || MODAL.contains(word) || BE_PRESENT.contains(word);
    }

    static boolean past(String word) {
        return isPast(word);
    }

    private static boolean isPast(String word) {
        return PAST.contains(word) || (word.length() > 4 && word.endsWith("ed") && !NOT_PAST.contains(word));
    }

    /** "is meeting", "are expected", "is on Friday" look forward; "is seen" tells nothing. */
    private Direction present(int token) {
        if (words.is(token, "'s") && !words.at(token + 1).endsWith("ing")) {
            return Direction.UNKNOWN;
        }
        for (int i = token + 1; i <= token + 3; i++) {
            String word = words.at(i);
            if (AHEAD.contains(word)
                    || word.equals("on")
                    || word.equals("to")
                    || CalendarWords.weekday(words, i) != null) {
                return Direction.FORWARD;
            }
            if (word.length() > 4 && word.endsWith("ing")) {
                return Direction.FORWARD;
            }
        }
        return Direction.UNKNOWN;
    }

    Direction ahead(int token) {
        String word = words.at(token);
        if (noVerb(token)) {
            return Direction.UNKNOWN;
        }
        if (modal(token, word)) {
            return perfect(token + 1) ? Direction.BACK : Direction.FORWARD;
        }
        if (BE_PRESENT.contains(word)) {
            return present(token);
        }
        if (ANNOUNCED.contains(word) && word.endsWith("s") && !words.marked(token)) {
            return Direction.FORWARD;
        }
        boolean adjective = words.is(token - 1, "the") || words.is(token - 1, "a");
        // "is closed" tells how things are.
        boolean state = BE_PRESENT.contains(words.at(token - 1));
        return isPast(word) && !words.marked(token) && !adjective && !state ? Direction.BACK : Direction.UNKNOWN;
    }
}
