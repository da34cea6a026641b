package org.dateline.enrich.entity.revision;

import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.lexicon.Countries;
import org.dateline.enrich.entity.lexicon.Roles;
import org.dateline.enrich.entity.mention.Scene;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.Quotation;
import org.dateline.enrich.entity.words.WordList;
import org.dateline.enrich.entity.words.Words;

/** What the recogniser takes for a place and what is more than that, or something else. */
final class PlaceLabels {
    private static final Set<String> CURRENCIES = WordList.words(PlaceLabels.class, "currencies.txt");
    private static final Set<String> PARTS = WordList.words(PlaceLabels.class, "parts-of-the-world.txt");
    private static final Set<String> BEFORE_COLLEGES = WordList.words(PlaceLabels.class, "before-colleges.txt");
    private static final Set<String> WHERE = Set.of("in", "of", "from", "near", "at");
    private static final Set<String> SIGNS = Set.of("!", "?", ",", ".");
    private static final Set<String> SAYING = Set.of("said", "says");

    private PlaceLabels() {}

    /** "Sterling fell": a currency, an oil, an index, whatever the recogniser takes it for; not "of Sterling, Va." */
    static boolean currency(Scene scene, Label label) {
        Words words = scene.words();
        boolean currency = label.length() == 1
                && CURRENCIES.contains(words.lower(label.first()))
                && !WHERE.contains(words.lower(label.first() - 1));
        if (currency) {
            scene.labels().remove(label);
        }
        return currency;
    }

    /** “Oklahoma!” alone in quotation marks is a show. */
    static boolean title(Scene scene, Label label) {
        Words words = scene.words();
        int end = SIGNS.contains(words.lower(label.end())) ? label.end() + 1 : label.end();
        boolean title =
                label.is(Kind.PLACE) && Quotation.opens(words, label.first() - 1) && Quotation.closes(words, end);
        if (title) {
            boolean shouted = words.at(label.end()).equals("!");
            scene.labels()
                    .put(label.first(), shouted ? label.end() + 1 : label.end(), Kind.MISCELLANEOUS, Scene.CORRECTED);
        }
        return title;
    }

    /** "at Valdosta State": a college, where no office of a state follows. */
    static boolean college(Scene scene, Label label) {
        Words words = scene.words();
        boolean college = label.is(Kind.PLACE)
                && label.length() > 1
                && words.at(label.end() - 1).equals("State")
                && BEFORE_COLLEGES.contains(words.lower(label.first() - 1))
                && !Roles.noun(words.lower(label.end()));
        return college && organisation(scene, label);
    }

    /** "Metro North said": a part of a country has no mouth, a railway, a water works or a power firm has. */
    static boolean speaks(Scene scene, Label label) {
        Words words = scene.words();
        boolean part = label.is(Kind.PLACE)
                && label.length() > 1
                && PARTS.contains(words.lower(label.end() - 1))
                && SAYING.contains(words.lower(label.end()))
                && !Countries.isName(words, label.first(), label.end());
        return part && organisation(scene, label);
    }

    private static boolean organisation(Scene scene, Label label) {
        scene.labels().put(label.first(), label.end(), Kind.ORGANISATION, Scene.CORRECTED);
        return true;
    }
}
