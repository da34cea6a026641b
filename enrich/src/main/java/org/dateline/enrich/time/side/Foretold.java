package org.dateline.enrich.time.side;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Direction;
import org.dateline.enrich.time.words.TimeWords;
import org.dateline.enrich.time.words.VerbForms;

/** What is foretold lies ahead, whenever it was foretold: "predicted a thaw for Friday", "expects growth in March". */
public final class Foretold {
    private static final Set<String> FORETELL = TimeWords.list("foretell");
    /** With the irregular ones: "foresaw". */
    private static final Set<String> PAST = Stream.concat(
                    VerbForms.past(FORETELL).stream(), TimeWords.list("foretold").stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PRESENT = VerbForms.present(FORETELL);
    /** What is waited for or wanted; these look ahead in the present only: "sought a deal on Monday". */
    private static final Set<String> AWAIT = VerbForms.present(TimeWords.list("await"));

    private static final Set<String> DETERMINER = TimeWords.list("before-a-noun");
    private static final Set<String> BE = TimeWords.list("be");
    private static final int ADVERB = 3;

    private Foretold() {}

    /** Forward, where the verb that governs the time is one of foretelling. */
    public static Direction of(Scene scene) {
        Words words = scene.words();
        for (int i = scene.before(); i >= Math.max(scene.sentence(), scene.before() - Tense.REACH); i--) {
            String word = words.at(i);
            if (!noun(words, i) && foretells(word)) {
                return Direction.FORWARD;
            }
            if (Verbs.finite(word) && !DETERMINER.contains(words.at(i - 1))) {
                return Direction.UNKNOWN;
            }
        }
        return opening(scene);
    }

    /** "On Friday forecasters expect snow". */
    private static Direction opening(Scene scene) {
        Words words = scene.words();
        int from = scene.match().to();
        int end = scene.before() < scene.sentence() ? Math.min(scene.end(), from + Tense.REACH) : from;
        for (int i = from; i < end; i++) {
            String word = words.at(i);
            if (Verbs.finite(word)) {
                return Direction.UNKNOWN;
            }
            if (!noun(words, i) && PRESENT.contains(word) && !word.endsWith("ing")) {
                return Direction.FORWARD;
            }
        }
        return Direction.UNKNOWN;
    }

    private static boolean foretells(String word) {
        return PRESENT.contains(word) || PAST.contains(word) || AWAIT.contains(word);
    }

    /** "the forecast", "the expected rain", a name. */
    private static boolean noun(Words words, int token) {
        return DETERMINER.contains(words.at(token - 1)) || words.marked(token) || words.hyphen(token - 1);
    }

    /** Back: "predicted on Monday that" tells when it was foretold, and "is expected on Monday" what. */
    public static Direction thatDay(Scene scene) {
        Words words = scene.words();
        int verb = scene.before();
        boolean told = verb >= scene.sentence() && PAST.contains(words.at(verb)) && !noun(words, verb);
        for (int i = verb - 1; told && i >= Math.max(scene.sentence(), verb - ADVERB); i--) {
            told = !BE.contains(words.at(i));
        }
        boolean aim = scene.behind("for") || scene.behind("by") || scene.behind("in");
        return told && !aim ? Direction.BACK : Direction.UNKNOWN;
    }
}
