package org.dateline.workshop.place.score;

import java.util.stream.IntStream;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.place.atlas.PlaceKind;

/** Whether a place of the atlas is the one that the gold means. */
final class Judge {
    /** A hundred miles: the distance at which the literature calls a place found. */
    static final double NEAR_KM = 161;

    /** How far two points that stand for the same country may lie apart. */
    private static final double AREA_KM = 1500;

    private final Atlas atlas;

    Judge(Atlas atlas) {
        this.atlas = atlas;
    }

    boolean sameId(int place, GoldPlace gold) {
        return gold.geoNames() != 0 && atlas.geoNames(place) == gold.geoNames();
    }

    /** The measure of the literature: the same id, or within 161 km. */
    boolean near(int place, GoldPlace gold) {
        return sameId(place, gold) || distance(place, gold) <= NEAR_KM;
    }

    /**
     * The same thing: near, or an area of the name of the gold's page. A country or a sea has no one point, so that two
     * sources put "Canada" a thousand kilometres apart and mean the same.
     */
    boolean same(int place, GoldPlace gold) {
        return near(place, gold) || (isArea(place) && distance(place, gold) <= AREA_KM && titled(place, gold.title()));
    }

    private double distance(int place, GoldPlace gold) {
        Double latitude = gold.latitude();
        Double longitude = gold.longitude();
        return latitude == null || longitude == null
                ? Double.POSITIVE_INFINITY
                : Atlas.distance(atlas.latitude(place), atlas.longitude(place), latitude, longitude);
    }

    private boolean isArea(int place) {
        PlaceKind kind = atlas.kind(place);
        return kind != PlaceKind.CITY
                && kind != PlaceKind.CAPITAL
                && kind != PlaceKind.SECTION
                && kind != PlaceKind.DISTRICT;
    }

    private boolean titled(int place, String title) {
        int bracket = title.indexOf(" (");
        if (bracket > 0 && !title.substring(bracket).matches(" \\((U\\.S\\. )?(state|country|province|island)\\)")) {
            return false;
        }
        String plain = bracket > 0 ? title.substring(0, bracket) : title;
        return !plain.isEmpty()
                && IntStream.of(atlas.meanings(plain)).anyMatch(meaning -> Atlas.place(meaning) == place);
    }
}
