package org.dateline.enrich.entity.revision;

import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.lexicon.Countries;
import org.dateline.enrich.entity.lexicon.Head;
import org.dateline.enrich.entity.lexicon.Peoples;
import org.dateline.enrich.entity.lexicon.Roles;
import org.dateline.enrich.entity.mention.PeopleSeen;
import org.dateline.enrich.entity.mention.Scene;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.Words;
import org.dateline.enrich.known.Known;

/**
 * "Watkinsville and Bogart", "London, Kitchener and Cambridge": what stands in a list of places is one, whoever bears the
 * name elsewhere. Only as a guess: what the atlas does not know is no place.
 */
final class PlaceLists {
    /** Too little for a place without a link. */
    private static final double GUESS = 0.55;

    private static final double SURE_OF_A_PERSON = 0.96;
    private static final double SURE_OF_A_THING = 0.98;
    private static final Set<String> JOINING = Set.of("and", "or");

    private final Words words;
    private final Labels labels;
    private final PeopleSeen people;
    private final Known known;

    private PlaceLists(Scene scene) {
        this.words = scene.words();
        this.labels = scene.labels();
        this.people = scene.people();
        this.known = scene.known();
    }

    static void mark(Scene scene) {
        Words words = scene.words();
        PlaceLists lists = new PlaceLists(scene);
        for (int i = 1; i + 1 < words.count(); i++) {
            boolean comma = words.at(i).equals(",");
            boolean joins = JOINING.contains(words.lower(i));
            if (joins || comma) {
                lists.join(i, joins);
            }
        }
    }

    private void join(int at, boolean joins) {
        int before = at - 1;
        int after = at + 1;
        if (joins && words.at(before).equals(",")) {
            before--;
        }
        boolean amongPlaces = joins ? placeBefore(before) : placeBehind(after + 1);
        if (labels.is(before, Kind.PLACE) && mayBePlace(after, amongPlaces) && (joins || goesOn(after + 1))) {
            labels.put(after, after + 1, Kind.PLACE, GUESS);
        } else if (joins && labels.is(after, Kind.PLACE) && mayBePlace(before, false) && listed(before)) {
            labels.put(before, before + 1, Kind.PLACE, GUESS);
        }
    }

    /** "Challis, Arco and": two places of the list already. */
    private boolean placeBefore(int place) {
        Label label = labels.at(place);
        return label != null && words.lower(label.first() - 1).equals(",") && labels.is(label.first() - 2, Kind.PLACE);
    }

    private boolean placeBehind(int token) {
        return JOINING.contains(words.lower(token)) && labels.is(token + 1, Kind.PLACE);
    }

    private boolean goesOn(int token) {
        return JOINING.contains(words.lower(token)) || (words.lower(token).equals(",") && words.capital(token + 1));
    }

    /** Behind a preposition or a comma, and no subject of a sentence. */
    private boolean listed(int token) {
        String lower = words.lower(token - 1);
        return lower.equals("in")
                || lower.equals("from")
                || lower.equals("near")
                || lower.equals("of")
                || (lower.equals(",") && labels.is(token - 2, Kind.PLACE));
    }

    /** One capitalised word that is nobody of the article and nothing that is known. */
    private boolean mayBePlace(int token, boolean amongPlaces) {
        Label label = labels.at(token);
        String lower = words.lower(token);
        if (!words.capital(token)
                || words.shouted(token)
                || words.headline(token)
                || words.capital(token + 1)
                || words.function(token)
                || Roles.noun(lower)
                || Roles.title(lower)
                || people.has(lower)
                || Head.of(lower) != null
                || Peoples.isAdjective(words, token, token + 1)
                || Countries.isName(words, token, token + 1)
                || words.possessive(token + 1)) {
            return false;
        }
        return label == null
                || ((doubtful(label) || (amongPlaces && label.length() == 1))
                        && known.find(words.at(token)).isEmpty());
    }

    private static boolean doubtful(Label label) {
        double sure = label.is(Kind.PERSON) ? SURE_OF_A_PERSON : SURE_OF_A_THING;
        return label.length() == 1 && !label.is(Kind.PLACE) && label.confidence() < sure;
    }
}
