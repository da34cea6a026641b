package org.dateline.enrich.entity;

import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.Labels.Label;

/** Places that no list of states has. */
final class Territories {
    private static final Set<String> NAMES = WordList.words("territories.txt");

    private Territories() {}

    static boolean isName(Words words, int first, int end) {
        return NAMES.contains(words.key(words.lower(first).equals("the") ? first + 1 : first, end));
    }

    /** A territory that was taken for something else; with the acronym in brackets behind it. */
    static boolean correct(Scene scene, Label label) {
        Words words = scene.words();
        int first = words.lower(label.first()).equals("the") ? label.first() + 1 : label.first();
        if (label.is(Kind.PLACE) || first >= label.end() || !NAMES.contains(words.key(first, label.end()))) {
            return false;
        }
        scene.labels().put(first, label.end(), Kind.PLACE, Scene.CORRECTED);
        return true;
    }
}
