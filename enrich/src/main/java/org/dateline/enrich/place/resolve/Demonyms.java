package org.dateline.enrich.place.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.place.atlas.Atlas;

/** "Canadian" is a word of Canada, and no town in Texas. Only those that mean their country wherever they stand. */
final class Demonyms {
    private static final String RESOURCE = "/org/dateline/enrich/place/gazetteer.tsv";
    private static final int COUNTRY = 3;
    private static final int WORDS = 9;

    private final Map<String, Integer> places = new HashMap<>();

    Demonyms(Atlas atlas) {
        for (String line : Usage.lines(RESOURCE)) {
            String[] columns = line.split("\t", -1);
            boolean country = columns[1].equals("country");
            int place = country ? atlas.byCountry(columns[COUNTRY]) : Atlas.NONE;
            for (String word : place == Atlas.NONE ? List.<String>of() : List.of(columns[WORDS].split(";", -1))) {
                if (!word.isEmpty() && word.indexOf('^') < 0) {
                    places.put(word, place);
                }
            }
        }
    }

    /** Its country, or {@link Atlas#NONE}. */
    int of(String word) {
        return places.getOrDefault(word, Atlas.NONE);
    }
}
