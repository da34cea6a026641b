package org.dateline.enrich.place.resolve;

import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.place.atlas.PlaceKind;

/** What speaks for a small place: its country, of a country with states one of its state, or a place beside it. */
final class LonePlaces {
    private static final double BESIDE_KM = 100;
    private static final double SAME_PART_KM = 250;

    private LonePlaces() {}

    static boolean bars(Verdict verdict) {
        return verdict.needsSupport() && !verdict.best().hinted && !supported(verdict);
    }

    private static boolean supported(Verdict verdict) {
        Atlas atlas = verdict.atlas();
        int place = verdict.best().place;
        for (int other : verdict.likely()) {
            if (other != place && isPoint(atlas, other) && atlas.distance(place, other) < BESIDE_KM) {
                return true;
            }
        }
        boolean country = false;
        boolean otherState = false;
        for (int other : verdict.sure()) {
            if (other == place || !atlas.sameCountry(place, other)) {
                continue;
            }
            boolean beside = isPoint(atlas, other) && atlas.distance(place, other) < SAME_PART_KM;
            if (beside || (atlas.provincePlace(place) != Atlas.NONE && atlas.sameProvince(place, other))) {
                return true;
            }
            country = true;
            otherState |= atlas.provincePlace(other) != Atlas.NONE;
        }
        return country && !otherState;
    }

    private static boolean isPoint(Atlas atlas, int place) {
        PlaceKind kind = atlas.kind(place);
        return kind == PlaceKind.CITY
                || kind == PlaceKind.CAPITAL
                || kind == PlaceKind.SECTION
                || kind == PlaceKind.DISTRICT;
    }
}
