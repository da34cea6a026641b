package org.dateline.enrich.entity.revision;

import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.mention.Scene;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.WordList;
import org.dateline.enrich.entity.words.Words;

/** "Houston, 34, is held": a town does not tell its age; in a list of temperatures and results it tells a number. */
final class Ages {
    private static final Set<String> WHERE = Set.of("in", "near", "outside", "at", "and", "or", ";");
    private static final Pattern AGE = Pattern.compile("[1-9][0-9]");

    /** What the sentence goes on with behind the age of somebody. */
    private static final Set<String> OF_A_PERSON = WordList.words(Ages.class, "behind-an-age.txt");

    private Ages() {}

    static boolean correct(Scene scene, Label label) {
        Words words = scene.words();
        int number = label.end() + 1;
        boolean aged = label.is(Kind.PLACE)
                && label.length() == 1
                && words.lower(label.end()).equals(",")
                && AGE.matcher(words.lower(number)).matches()
                && words.lower(number + 1).equals(",")
                && OF_A_PERSON.contains(words.lower(number + 2))
                && !WHERE.contains(words.lower(label.first() - 1));
        if (aged) {
            scene.labels().put(label.first(), label.end(), Kind.PERSON, Scene.CORRECTED);
        }
        return aged;
    }
}
