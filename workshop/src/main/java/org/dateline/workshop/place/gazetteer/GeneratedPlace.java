package org.dateline.workshop.place.gazetteer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.enrich.place.Gazetteer;
import org.jspecify.annotations.Nullable;

/** A place while the gazetteer is made. Names and demonyms map to their flags. */
final class GeneratedPlace {
    final String kind;
    final String name;
    final String country;
    final Map<String, String> names = new LinkedHashMap<>();
    final Map<String, String> demonyms = new TreeMap<>();
    String qid = "";
    String geonames = "";
    String neighbours = "";

    @Nullable
    Double latitude;

    @Nullable
    Double longitude;

    GeneratedPlace(String kind, String name, String country) {
        this.kind = kind;
        this.name = name;
        this.country = country;
    }

    void at(double north, double east) {
        latitude = north;
        longitude = east;
    }

    /** The columns that {@link Gazetteer} reads. */
    String line() {
        return String.join(
                "\t",
                qid,
                kind,
                name,
                country,
                number(latitude),
                number(longitude),
                geonames,
                neighbours,
                flagged(new TreeMap<>(names)),
                flagged(demonyms));
    }

    private static String number(@Nullable Double degrees) {
        return degrees == null ? "" : String.format(Locale.ROOT, "%.3f", degrees);
    }

    private static String flagged(Map<String, String> words) {
        StringBuilder joined = new StringBuilder();
        words.forEach((word, flags) ->
                joined.append(joined.length() == 0 ? "" : ";").append(word).append(flags.isEmpty() ? "" : "^" + flags));
        return joined.toString();
    }
}
