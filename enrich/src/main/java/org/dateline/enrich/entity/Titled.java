package org.dateline.enrich.entity;

import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.Labels.Label;

/** People whom the recogniser took for something else, by the rank or the position before their names. */
final class Titled {
    private static final Set<String> POSITIONS = WordList.words("positions.txt");

    private Titled() {}

    /** "Supt Peters", "DSP Rao": one name of two words or three, of which the first is a title. */
    static boolean rank(Scene scene, Label label) {
        Words words = scene.words();
        int name = label.first() + 1;
        boolean titled = (label.is(Kind.ORGANISATION) || label.is(Kind.MISCELLANEOUS))
                && label.length() > 1
                && label.length() <= 4
                && Roles.title(words.lower(label.first()))
                && words.capital(name)
                && !words.function(name)
                && Head.ending(words.lower(label.end() - 1)) == null
                && !Countries.isName(words, name, label.end());
        if (titled) {
            scene.labels().remove(label);
            scene.labels().put(name, label.end(), Kind.PERSON, Scene.CORRECTED);
        }
        return titled;
    }

    /** "Cleveland DL Larry Ogden" in one name, "DL Shel Richards", or the player of a team that was not seen at all. */
    static boolean position(Scene scene, Label label) {
        Words words = scene.words();
        int player = label.end() + 1;
        boolean unseen = !label.is(Kind.PERSON)
                && POSITIONS.contains(words.at(label.end()))
                && namedOnly(words, scene.labels(), player)
                && namedOnly(words, scene.labels(), player + 1);
        if (unseen) {
            scene.labels().put(player, player + 2, Kind.PERSON, Scene.CORRECTED);
            return true;
        }
        for (int i = label.first(); i + 2 < label.end(); i++) {
            if (!POSITIONS.contains(words.at(i)) || !words.capital(i + 1) || words.shouted(i + 1)) {
                continue;
            }
            scene.labels().remove(label);
            scene.labels().put(i + 1, label.end(), Kind.PERSON, Scene.CORRECTED);
            if (i > label.first()) {
                scene.labels().put(label.first(), i, Kind.ORGANISATION, Scene.CORRECTED);
            }
            return true;
        }
        return false;
    }

    private static boolean namedOnly(Words words, Labels labels, int token) {
        return words.capital(token) && !words.shouted(token) && !words.function(token) && labels.at(token) == null;
    }
}
