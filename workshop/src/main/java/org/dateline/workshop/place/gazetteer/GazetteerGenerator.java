package org.dateline.workshop.place.gazetteer;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.workshop.place.train.SourceFolders;
import org.dateline.workshop.place.train.SourceTables;

/**
 * Makes {@code gazetteer.tsv} from public data and {@code curated.tsv}. The same input gives the same bytes.
 *
 * <p>The command is {@code dateline train gazetteer}; where the sources come from and under which licence stands in NOTICE.
 */
public final class GazetteerGenerator {
    private static final String CAPITAL = "capital:";
    private static final int INFO_NAME = 4;
    private static final int INFO_GEONAMES = 16;
    private static final int INFO_NEIGHBOURS = 17;

    /** By ISO code, by "capital:" and ISO code, or by QID. */
    private final Map<String, GeneratedPlace> places = new LinkedHashMap<>();

    private GazetteerGenerator() {}

    /** The text of the file. */
    public static String generate(SourceFolders sources) throws IOException {
        GazetteerGenerator generator = new GazetteerGenerator();
        Towns towns = Towns.read(sources);
        generator.addCountries(sources, towns);
        generator.addCapitals(SourceTables.pairs(sources.file("city-wikidata.tsv.gz")), towns);
        generator.addDemonyms(SourceTables.tabs(sources.file("demonyms.tsv.gz")));
        List<List<String>> corrections = new ArrayList<>();
        SourceFolders.resource(GazetteerGenerator.class, "curated.tsv", row -> corrections.add(List.of(row)));
        Curation.apply(corrections, generator.places);
        return generator.text();
    }

    private void addCountries(SourceFolders sources, Towns towns) throws IOException {
        Map<String, Map<String, String>> codes = SourceTables.csv(sources.file("country-codes.csv.gz")).stream()
                .collect(Collectors.toMap(row -> row.getOrDefault("ISO3166-1-Alpha-2", ""), row -> row, (a, b) -> a));
        for (List<String> row : SourceTables.tabs(sources.file("geonames-countryInfo.txt.gz"))) {
            String iso = row.get(0);
            Map<String, String> code = codes.getOrDefault(iso, Map.of());
            if (iso.equals("CS") || iso.equals("AN")) {
                // Dissolved.
                continue;
            }
            String status = code.getOrDefault("is_independent", "");
            boolean dependent = status.matches("(Part|Territor|Crown|Common|Assoc).*");
            GeneratedPlace place = new GeneratedPlace(dependent ? "territory" : "country", row.get(INFO_NAME), iso);
            place.qid = code.getOrDefault("wikidata_id", "").replaceAll(".*/", "");
            place.geonames = row.get(INFO_GEONAMES);
            place.neighbours = row.size() > INFO_NEIGHBOURS ? row.get(INFO_NEIGHBOURS) : "";
            double[] centre = towns.centre(iso);
            if (centre != null) {
                place.at(centre[0], centre[1]);
            }
            addName(place, row.get(INFO_NAME), "");
            addName(place, code.getOrDefault("CLDR display name", ""), "");
            places.put(iso, place);
        }
        Objects.requireNonNull(places.get("XK")).qid = "Q1246";
    }

    private void addCapitals(Map<String, String> qids, Towns towns) {
        Set<String> countryNames = places.values().stream()
                .flatMap(place -> place.names.keySet().stream())
                .collect(Collectors.toSet());
        for (Towns.Town town : towns.capitals()) {
            GeneratedPlace country = places.get(town.country());
            if (country == null || !country.kind.equals("country") || countryNames.contains(town.name())) {
                continue;
            }
            GeneratedPlace capital = new GeneratedPlace("capital", town.name(), town.country());
            capital.qid = qids.getOrDefault(town.id(), "");
            capital.geonames = town.id();
            capital.at(town.latitude(), town.longitude());
            addName(capital, town.name(), towns.sharesItsName(town) ? "c" : "n");
            places.put(CAPITAL + town.country(), capital);
        }
    }

    private void addDemonyms(List<List<String>> rows) {
        Map<String, GeneratedPlace> byName = new LinkedHashMap<>();
        places.values().stream()
                .filter(place -> !place.kind.equals("capital"))
                .forEach(place -> place.names.keySet().forEach(name -> byName.put(name, place)));
        for (List<String> row : rows) {
            GeneratedPlace place = byName.get(row.get(0));
            for (int column = 1; place != null && column < Math.min(row.size(), 3); column++) {
                for (String word : row.get(column).split("[,;/]", -1)) {
                    // Footnote letters, remarks in brackets.
                    String plain = word.replaceAll("\\[.*?]|\\(.*?\\)", "").strip();
                    if (plain.matches("\\p{Lu}[\\p{L}' -]{2,}") && !byName.containsKey(plain)) {
                        place.demonyms.put(plain, "");
                    }
                }
            }
        }
    }

    /** A name as the press may write it: with "St.", and without accents. Names with remarks in them are left out. */
    private static void addName(GeneratedPlace place, String name, String flags) {
        String plain = name.strip().replace('’', '\'').replace('‘', '\'');
        if (plain.isEmpty() || plain.matches(".*( - |\\(|SAR).*")) {
            return;
        }
        place.names.put(plain, flags);
        if (plain.contains("Saint ")) {
            place.names.put(plain.replace("Saint ", "St. "), flags);
        }
        String folded = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        place.names.putIfAbsent(folded, flags);
    }

    private String text() {
        StringBuilder text = new StringBuilder("""
                # Made by GazetteerGenerator; corrections go into curated.tsv.
                # qid kind name country latitude longitude geonames neighbours names^flags demonyms^flags
                """);
        places.values().stream()
                .filter(place -> !place.names.isEmpty())
                .forEach(place -> text.append(place.line()).append('\n'));
        return text.toString();
    }
}
