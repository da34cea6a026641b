package org.dateline.enrich.time.side;

import java.util.List;
import java.util.Set;
import org.dateline.enrich.rules.Rules;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Direction;
import org.dateline.enrich.time.reading.Match;
import org.dateline.enrich.time.words.TimeWords;

/**
 * On which side of the publication a time lies: told by the verb that governs it, which mostly is the nearest one before
 * it in the sentence ("said Saturday", "is scheduled to arrive on Tuesday"), and the first one after it where it begins
 * its clause ("On Tuesday the Senate will vote").
 */
public final class Tense {
    static final int REACH = 40;
    /** A verb and its object before "until". */
    private static final int NEAR = 8;

    private static final Set<String> BEGINS_A_CLAUSE = TimeWords.list("begins-a-clause");
    private static final Set<String> PREPOSITION = TimeWords.list("preposition");
    /** Done already, and what they did lasts: "extended until Monday". */
    private static final Set<String> LASTS = TimeWords.list("lasts");

    private final Words words;
    private final Verbs verbs;
    private final List<Side> sides;
    private final List<Side> lastSides;

    public Tense(Words words, Rules<Side> sides, Rules<NoVerb> noVerbs, Rules<Side> lastSides) {
        this.words = words;
        this.verbs = new Verbs(words, noVerbs);
        this.sides = sides.applied();
        this.lastSides = lastSides.applied();
    }

    /**
     * @param sentence first token of the sentence
     * @param end token after its last
     */
    public Direction of(Match match, int sentence, int end) {
        int before = match.from() - 1;
        while (before >= sentence && PREPOSITION.contains(words.at(before))) {
            before--;
        }
        Scene scene = new Scene(words, match, sentence, end, before);
        Direction told = first(sides, scene);
        told = told == Direction.UNKNOWN ? byVerb(scene) : told;
        return told == Direction.UNKNOWN ? first(lastSides, scene) : told;
    }

    private static Direction first(List<Side> sides, Scene scene) {
        for (Side side : sides) {
            Direction told = side.of(scene);
            if (told != Direction.UNKNOWN) {
                return told;
            }
        }
        return Direction.UNKNOWN;
    }

    private Direction byVerb(Scene scene) {
        int before = scene.before();
        int sentence = scene.sentence();
        for (int i = scene.match().from() - 1; i > before; i--) {
            if (words.is(i, "until") || words.is(i, "till")) {
                return until(i, sentence);
            }
        }
        int end = scene.end();
        Match match = scene.match();
        boolean opens = before < sentence || BEGINS_A_CLAUSE.contains(words.at(before));
        Direction first = opens ? ahead(match.to(), end) : behind(before, sentence);
        if (first != Direction.UNKNOWN) {
            return first;
        }
        return opens ? behind(before, sentence) : ahead(match.to(), end);
    }

    /** "until Friday" looks forward, unless all of it is told as past. */
    private Direction until(int token, int sentence) {
        for (int i = token - 1; i >= Math.max(sentence, token - NEAR); i--) {
            if (LASTS.contains(words.at(i))) {
                return Direction.FORWARD;
            }
        }
        Direction behind = behind(token - 1, sentence);
        return behind == Direction.UNKNOWN ? Direction.FORWARD : behind;
    }

    private Direction behind(int from, int sentence) {
        boolean infinitive = false;
        int stop = Math.max(sentence, from - REACH);
        for (int i = from; i >= stop; i--) {
            if (words.is(i, "to") && verbs.infinitiveAfter(i)) {
                infinitive = true;
                continue;
            }
            Direction told = verbs.behind(i, sentence, infinitive);
            if (told != Direction.UNKNOWN) {
                return told;
            }
        }
        return infinitive ? Direction.FORWARD : Direction.UNKNOWN;
    }

    private Direction ahead(int from, int end) {
        int stop = Math.min(end, from + REACH);
        boolean aside = false;
        for (int i = from; i < stop; i++) {
            String word = words.at(i);
            if (aside) {
                // ", which was founded in 1901," says nothing of the main clause.
                aside = !word.equals(",");
                continue;
            }
            if (word.equals("who") || word.equals("which")) {
                aside = words.is(i - 1, ",");
                continue;
            }
            Direction told = verbs.ahead(i);
            if (told != Direction.UNKNOWN) {
                return told;
            }
        }
        return Direction.UNKNOWN;
    }
}
