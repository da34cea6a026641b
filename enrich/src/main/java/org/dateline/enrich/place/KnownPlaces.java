package org.dateline.enrich.place;

import java.util.HashMap;
import java.util.Map;
import org.dateline.enrich.place.atlas.Atlas;

/** Where the places of the country finder stand in the atlas. */
final class KnownPlaces {
    private final Map<Place, Integer> places = new HashMap<>();

    KnownPlaces(Atlas atlas, Gazetteer gazetteer) {
        gazetteer.places().forEach(place -> places.put(place, find(place, atlas)));
    }

    private static int find(Place place, Atlas atlas) {
        int found = place.geonames().isEmpty() ? Atlas.NONE : atlas.byGeoNames(Integer.parseInt(place.geonames()));
        for (int meaning : found == Atlas.NONE ? atlas.meanings(place.name()) : new int[0]) {
            int candidate = Atlas.place(meaning);
            if (place.qid().equals("Q" + atlas.wikidata(candidate)) || isLarger(candidate, found, atlas)) {
                found = candidate;
            }
        }
        return found;
    }

    private static boolean isLarger(int candidate, int found, Atlas atlas) {
        return found == Atlas.NONE || atlas.magnitude(candidate) > atlas.magnitude(found);
    }

    /** The atlas's number, or {@link Atlas#NONE}. */
    int of(Place place) {
        return places.getOrDefault(place, Atlas.NONE);
    }
}
