package org.dateline.enrich.place.resolve;

import java.util.List;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.place.atlas.PlaceKind;

/** What speaks for a place before the text is looked at: its people, its kind, and what else has its name. */
final class Priors {
    /** How much less than its province a town may have and still be meant by the name. */
    private static final double NAMESAKE_TOWN = 1.6;

    private static final double MARGIN = 0.5;

    private final Atlas atlas;

    Priors(Atlas atlas) {
        this.atlas = atlas;
    }

    double of(int place) {
        double people = Math.max(2, atlas.magnitude(place));
        return people
                + switch (atlas.kind(place)) {
                    case COUNTRY, TERRITORY -> 4.5;
                    case STATE -> 3.0;
                    case CAPITAL -> 1.5;
                    case CITY -> 1.0;
                    case PROVINCE -> 0.8;
                    case DISTRICT -> 0.3;
                    case SECTION -> -1.5;
                    case CONTINENT -> 9;
                    case REGION, WATER, ISLAND, MOUNTAIN -> 6;
                };
    }

    /** "Lviv" is the city where nothing says the region around it that has its name. */
    void favourTowns(List<Option> options) {
        for (Option province : options) {
            if (atlas.kind(province.place) == PlaceKind.PROVINCE) {
                // Down with the province, not up with the town: the one in Peru is no more likely for it than Lima in
                // Ohio.
                options.stream()
                        .filter(town -> atlas.kind(town.place) == PlaceKind.CITY
                                && atlas.sameProvince(town.place, province.place)
                                && town.prior > province.prior - NAMESAKE_TOWN)
                        .forEach(town -> province.favour(Math.min(0, town.prior - MARGIN - province.prior)));
            }
        }
    }
}
