package org.dateline.enrich.place.atlas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the file of an atlas. The same entries, in whatever order, give the same bytes. */
public final class AtlasBuilder {
    private static final int NO_COUNTRY = 0xFF;
    private static final char NO_PROVINCE = 0xFFFF;

    private final List<AtlasEntry> entries;
    private final Map<String, Integer> abbreviations = new HashMap<>();
    private final Map<AtlasEntry, Integer> places = new HashMap<>();
    private final Table table = new Table();

    private AtlasBuilder(Collection<AtlasEntry> entries) {
        this.entries = new ArrayList<>(entries);
        this.entries.sort(Comparator.comparing((AtlasEntry entry) -> entry.geoNames == 0)
                .thenComparing(entry -> entry.geoNames)
                .thenComparing(entry -> entry.name)
                .thenComparing(entry -> entry.country)
                .thenComparing(entry -> entry.code));
    }

    /** @param abbreviations short names that match only as they are written */
    public static byte[] build(Collection<AtlasEntry> entries, Map<String, AtlasEntry> abbreviations)
            throws IOException {
        AtlasBuilder builder = new AtlasBuilder(entries);
        builder.addProperties();
        builder.addProvinces();
        builder.addNames();
        abbreviations.forEach((surface, entry) -> builder.abbreviations.put(surface, builder.placeOf(entry)));
        builder.table.abbreviations = builder.abbreviations;
        return AtlasFile.write(builder.table);
    }

    private int placeOf(AtlasEntry entry) {
        Integer place = places.get(entry);
        if (place == null) {
            throw new IllegalArgumentException(entry.name + " is referred to and is not among the entries");
        }
        return place;
    }

    private void addProperties() {
        int size = entries.size();
        table.ids = new int[size];
        table.kinds = new byte[size];
        table.countries = new byte[size];
        table.populations = new byte[size];
        table.latitudes = new int[size];
        table.longitudes = new int[size];
        addCountryCodes();
        List<int[]> qids = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            AtlasEntry entry = entries.get(place);
            places.put(entry, place);
            table.ids[place] = entry.geoNames;
            table.kinds[place] = entry.kind.code();
            int country = java.util.Arrays.binarySearch(table.countryCodes, entry.country);
            table.countries[place] = (byte) (country < 0 ? NO_COUNTRY : country);
            table.populations[place] = Table.populationByte(entry.population);
            table.latitudes[place] = (int) Math.round(entry.latitude * 1000);
            table.longitudes[place] = (int) Math.round(entry.longitude * 1000);
            if (entry.wikidata != 0) {
                qids.add(new int[] {place, entry.wikidata});
            }
            if (country >= 0 && (entry.kind == PlaceKind.COUNTRY || entry.kind == PlaceKind.TERRITORY)) {
                table.countryPlaces[country] = place;
            }
        }
        table.qidPlaces = qids.stream().mapToInt(pair -> pair[0]).toArray();
        table.qids = qids.stream().mapToInt(pair -> pair[1]).toArray();
    }

    private void addCountryCodes() {
        TreeSet<String> codes = new TreeSet<>();
        entries.stream()
                .filter(entry -> entry.kind == PlaceKind.COUNTRY || entry.kind == PlaceKind.TERRITORY)
                .forEach(entry -> codes.add(entry.country));
        if (codes.size() > NO_COUNTRY) {
            throw new IllegalArgumentException(codes.size() + " countries: must be at most " + NO_COUNTRY);
        }
        table.countryCodes = codes.toArray(new String[0]);
        table.countryPlaces = new int[codes.size()];
    }

    private void addProvinces() {
        Map<String, AtlasEntry> provinces = new TreeMap<>();
        entries.stream()
                .filter(entry -> entry.kind == PlaceKind.STATE || entry.kind == PlaceKind.PROVINCE)
                .forEach(entry -> provinces.put(entry.code, entry));
        Map<String, Integer> indexes = new HashMap<>();
        provinces.keySet().forEach(code -> indexes.put(code, indexes.size()));
        table.provinceCodes =
                provinces.values().stream().map(entry -> entry.iso).toArray(String[]::new);
        table.provincePlaces =
                provinces.values().stream().mapToInt(this::placeOf).toArray();
        table.provinces = new char[entries.size()];
        for (int place = 0; place < entries.size(); place++) {
            Integer index = indexes.get(entries.get(place).code);
            table.provinces[place] = index == null ? NO_PROVINCE : (char) index.intValue();
        }
    }

    private void addNames() {
        SortedMap<Long, SortedMap<Integer, Boolean>> meanings = new TreeMap<>();
        StringBuilder names = new StringBuilder();
        table.nameEnds = new int[entries.size() + 1];
        int end = 0;
        for (int place = 0; place < entries.size(); place++) {
            AtlasEntry entry = entries.get(place);
            names.append(entry.name);
            end += entry.name.getBytes(StandardCharsets.UTF_8).length;
            table.nameEnds[place + 1] = end;
            for (Map.Entry<String, Boolean> name : entry.names.entrySet()) {
                long key = NameKey.of(name.getKey());
                if (key >= 0) {
                    meanings.computeIfAbsent(key, any -> new TreeMap<>())
                            .merge(place, name.getValue(), (a, b) -> a && b);
                }
            }
        }
        table.names = names.toString().getBytes(StandardCharsets.UTF_8);
        addMeanings(meanings);
    }

    private void addMeanings(SortedMap<Long, SortedMap<Integer, Boolean>> byKey) {
        table.keys = byKey.keySet().stream().mapToLong(Long::longValue).toArray();
        table.meaningStarts = new int[table.keys.length + 1];
        List<Integer> meanings = new ArrayList<>();
        int index = 0;
        for (SortedMap<Integer, Boolean> places : byKey.values()) {
            places.forEach((place, alternate) -> meanings.add(place * 2 + (alternate ? 1 : 0)));
            table.meaningStarts[++index] = meanings.size();
        }
        table.meanings = meanings.stream().mapToInt(Integer::intValue).toArray();
    }
}
