package org.dateline.enrich.entity.revision;

import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.mention.HeadedNames;
import org.dateline.enrich.entity.mention.Scene;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.WordList;
import org.dateline.enrich.entity.words.Words;

/** Where a person's name begins and ends, and what only looks like one. */
final class PersonLabels {
    /** Where the recogniser is surer of a person than this, a preposition before the name says nothing. */
    private static final double SURE = 0.9;

    private static final Set<String> WHERE = Set.of("in", "near", "outside", "at");
    private static final Set<String> ADJECTIVES = WordList.words(PersonLabels.class, "behind-a-hyphen.txt");

    private PersonLabels() {}

    /** "the Smiths" are two people that have been named. */
    static boolean family(Scene scene, Label label) {
        Words words = scene.words();
        boolean family = label.length() == 1
                && words.lower(label.first() - 1).equals("the")
                && scene.people().family(words.lower(label.first()));
        if (family) {
            scene.labels().remove(label);
        }
        return family;
    }

    /** "Jae-in", but not "Trump-era". */
    static boolean hyphen(Scene scene, Label label) {
        int end = label.end();
        while (label.is(Kind.PERSON)
                && scene.words().tyingHyphen(end)
                && label.length() > 1
                && nameBehindHyphen(scene.words(), end + 1)) {
            end += 2;
        }
        if (end > label.end()) {
            scene.labels().put(label.first(), end, Kind.PERSON, label.confidence());
        }
        return end > label.end();
    }

    private static boolean nameBehindHyphen(Words words, int token) {
        return words.text().word(token)
                && !HeadedNames.endsAdjective(words, token)
                && !ADJECTIVES.contains(words.lower(token));
    }

    /** "in Hugo and Durant": towns, whatever people bear their names. */
    static boolean town(Scene scene, Label label) {
        Words words = scene.words();
        boolean town = stranger(scene, label) && WHERE.contains(words.lower(label.first() - 1));
        Label one = town ? label : null;
        while (one != null && stranger(scene, one)) {
            scene.labels().put(one.first(), one.end(), Kind.PLACE, Scene.CORRECTED);
            boolean and = words.lower(one.end()).equals("and");
            one = and ? scene.labels().at(one.end() + 1) : null;
        }
        return town;
    }

    /** One word that is no part of anybody's full name. */
    private static boolean stranger(Scene scene, Label label) {
        return label.length() == 1
                && label.is(Kind.PERSON)
                && label.confidence() < SURE
                && !scene.people().has(scene.words().lower(label.first()));
    }

    /** "Playing Aryna is hard": the first word of a sentence is no part of the name behind it. */
    static boolean gerund(Scene scene, Label label) {
        Words words = scene.words();
        int next = label.first() + 1;
        boolean gerund = !label.is(Kind.PERSON)
                && !label.is(Kind.PLACE)
                && label.length() > 1
                && words.startsSentence(label.first())
                && words.lower(label.first()).endsWith("ing")
                && scene.people().has(words.lower(next));
        if (gerund) {
            scene.labels().put(next, label.end(), Kind.PERSON, label.confidence());
        }
        return gerund;
    }
}
