package org.dateline.enrich.time.side;

import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.words.TimeWords;

/** The 's that belongs to an owner. */
public final class Possessives {
    /** After these it is a verb: "it's been". */
    private static final Set<String> BEFORE_IS = TimeWords.list("before-is");

    private static final int ADVERB = 2;

    private Possessives() {}

    /** "Norway's government", but not "it's sold" or "Norway's expected to". */
    public static boolean at(Words words, int token) {
        if (!words.is(token, "'s") || BEFORE_IS.contains(words.at(token - 1))) {
            return false;
        }
        String next = words.at(token + 1);
        boolean verb = Verbs.participle(next) || (next.endsWith("ly") && Verbs.participle(words.at(token + ADVERB)));
        return !verb && !next.endsWith("ing");
    }
}
