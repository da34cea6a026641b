package org.dateline.enrich.entity.mention;

import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.WordList;
import org.dateline.enrich.entity.words.Words;

/** "at the Rift Valley Cross": a contest that is named for where it is held, and no place. */
public final class Contests {
    private static final Set<String> WORDS = WordList.words(Contests.class, "contests.txt");
    private static final Set<String> BEFORE =
            Set.of("at", "in", "during", "before", "after", "won", "win", "winning", "enter", "entered");

    private Contests() {}

    public static boolean correct(Scene scene, Label label) {
        boolean contest = label.is(Kind.PLACE) && is(scene.words(), label.first(), label.end());
        if (contest) {
            scene.labels().put(label.first(), label.end(), Kind.MISCELLANEOUS, Scene.CORRECTED);
        }
        return contest;
    }

    /** Whether something is done there that is done at contests: nobody is at the Victoria Cross. */
    static boolean is(Words words, int first, int end) {
        return end - first > 1
                && words.lower(first - 1).equals("the")
                && BEFORE.contains(words.lower(first - 2))
                && WORDS.contains(words.lower(end - 1));
    }
}
