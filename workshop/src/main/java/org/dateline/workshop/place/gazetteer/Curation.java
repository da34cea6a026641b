package org.dateline.workshop.place.gazetteer;

import java.util.List;
import java.util.Map;
import org.dateline.enrich.place.Gazetteer;

/** The corrections of {@code curated.tsv}, whose first lines explain them. */
final class Curation {
    private Curation() {}

    /** @param places by ISO code, "capital:" and ISO code, or QID; changed in place */
    static void apply(List<List<String>> lines, Map<String, GeneratedPlace> places) {
        lines.forEach(line -> applyLine(line, places));
    }

    private static void applyLine(List<String> line, Map<String, GeneratedPlace> places) {
        switch (line.get(0)) {
            case "place" -> addPlace(line, places);
            case "mask" -> addMask(line.get(1), places);
            case "flag" ->
                places.values().forEach(place -> place.names.computeIfPresent(line.get(1), (n, f) -> line.get(2)));
            default -> correct(line, places);
        }
    }

    private static void addPlace(List<String> line, Map<String, GeneratedPlace> places) {
        String name = line.get(6);
        GeneratedPlace place =
                new GeneratedPlace(line.get(2), word(name), line.get(3).equals("-") ? "" : line.get(3));
        place.qid = line.get(1);
        if (!line.get(4).equals("-")) {
            place.at(Double.parseDouble(line.get(4)), Double.parseDouble(line.get(5)));
        }
        place.names.put(word(name), flags(name));
        places.put(place.qid, place);
    }

    private static void addMask(String name, Map<String, GeneratedPlace> places) {
        GeneratedPlace mask = new GeneratedPlace(Gazetteer.MASK, name, "");
        mask.names.put(name, "");
        places.put("mask:" + name, mask);
    }

    private static void correct(List<String> line, Map<String, GeneratedPlace> places) {
        GeneratedPlace place = places.get(line.get(1));
        if (place == null) {
            throw new IllegalArgumentException("curated.tsv: " + line.get(1) + " in \"" + String.join(" ", line)
                    + "\" is no place: must be an ISO code, capital: and one, or the QID of a place line before");
        }
        String value = line.get(2);
        switch (line.get(0)) {
            case "name" -> place.names.put(word(value), flags(value));
            case "drop" -> place.names.remove(value);
            case "qid" -> place.qid = value;
            case "demonym" -> place.demonyms.put(word(value), flags(value));
            case "nodemonym" -> place.demonyms.remove(value);
            default -> throw new IllegalArgumentException("curated.tsv: " + line.get(0) + " is no correction");
        }
    }

    private static String word(String flagged) {
        int flag = flagged.indexOf('^');
        return flag < 0 ? flagged : flagged.substring(0, flag);
    }

    private static String flags(String flagged) {
        int flag = flagged.indexOf('^');
        return flag < 0 ? "" : flagged.substring(flag + 1);
    }
}
