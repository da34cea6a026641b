package org.dateline.workshop.place.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.enrich.place.atlas.AtlasEntry;
import org.dateline.enrich.place.atlas.PlaceKind;
import org.jspecify.annotations.Nullable;

/** GeoNames' towns of 500 people and more. */
final class TownSource {
    private static final int NAME = 1;
    private static final int ASCII_NAME = 2;
    private static final int ALTERNATES = 3;
    private static final int LATITUDE = 4;
    private static final int LONGITUDE = 5;
    private static final int FEATURE = 7;
    private static final int COUNTRY = 8;
    private static final int ADMIN1 = 10;
    private static final int ADMIN2 = 11;
    private static final int POPULATION = 14;

    /** Towns of fewer people have no alternate names: they make the table four times as long and find next to nothing. */
    private static final long ALTERNATES_FROM = 15_000;

    /** In Latin letters, with a capital; four letters or more, since short ones are codes of airports. */
    private static final Pattern ENGLISH = Pattern.compile("\\p{Lu}[\\p{IsLatin}'’ .-]{3,30}");

    private final List<AtlasEntry> rows = new ArrayList<>();
    private final Map<Integer, AtlasEntry> byId = new HashMap<>();
    private final Map<AtlasEntry, String> districts = new HashMap<>();

    void add(String[] row) {
        String feature = row[FEATURE];
        // Abandoned, destroyed and historical places.
        if (feature.equals("PPLQ") || feature.equals("PPLW") || feature.equals("PPLH") || feature.equals("PPLCH")) {
            return;
        }
        String code = row[COUNTRY] + '.' + row[ADMIN1];
        AtlasEntry town = new AtlasEntry(kind(feature), row[NAME], row[COUNTRY], code);
        town.geoNames = Integer.parseInt(row[0]);
        town.population = Long.parseLong(row[POPULATION]);
        town.at(Double.parseDouble(row[LATITUDE]), Double.parseDouble(row[LONGITUDE]));
        if (!row[ASCII_NAME].isEmpty()) {
            town.called(row[ASCII_NAME]);
        }
        if (town.population >= ALTERNATES_FROM || town.kind == PlaceKind.CAPITAL) {
            for (String alternate : row[ALTERNATES].split(",", -1)) {
                if (ENGLISH.matcher(alternate).matches()) {
                    town.alsoCalled(alternate);
                }
            }
        }
        rows.add(town);
        byId.put(town.geoNames, town);
        districts.put(town, code + '.' + row[ADMIN2]);
    }

    private static PlaceKind kind(String feature) {
        return switch (feature) {
            case "PPLC" -> PlaceKind.CAPITAL;
            case "PPLX" -> PlaceKind.SECTION;
            default -> PlaceKind.CITY;
        };
    }

    List<AtlasEntry> rows() {
        return rows;
    }

    @Nullable
    AtlasEntry byId(int id) {
        return byId.get(id);
    }

    /** GeoNames code of the district that a town lies in. */
    String district(AtlasEntry town) {
        return districts.getOrDefault(town, "");
    }
}
