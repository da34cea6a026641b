package org.dateline.workshop.place.gazetteer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.workshop.place.train.SourceFolders;
import org.jspecify.annotations.Nullable;

/** GeoNames' places of 500 people and more: where the capitals are, who shares their names, and where a country's people live. */
final class Towns {
    private static final int NAME = 1;
    private static final int ASCII_NAME = 2;
    private static final int LATITUDE = 4;
    private static final int LONGITUDE = 5;
    private static final int FEATURE = 7;
    private static final int COUNTRY = 8;
    private static final int POPULATION = 14;

    private final List<Town> capitals = new ArrayList<>();
    private final Map<String, List<Town>> byName = new HashMap<>();
    private final Map<String, double[]> centres = new HashMap<>();

    record Town(
            String id,
            String name,
            String asciiName,
            String country,
            double latitude,
            double longitude,
            long population) {}

    static Towns read(SourceFolders sources) throws IOException {
        Towns towns = new Towns();
        sources.towns(row -> {
            Town town = new Town(
                    row[0],
                    row[NAME],
                    row[ASCII_NAME],
                    row[COUNTRY],
                    Double.parseDouble(row[LATITUDE]),
                    Double.parseDouble(row[LONGITUDE]),
                    Long.parseLong(row[POPULATION]));
            towns.add(town, row[FEATURE].equals("PPLC"));
        });
        return towns;
    }

    private void add(Town town, boolean capital) {
        if (capital) {
            capitals.add(town);
        }
        byName.computeIfAbsent(town.asciiName(), any -> new ArrayList<>()).add(town);
        double north = Math.toRadians(town.latitude());
        double east = Math.toRadians(town.longitude());
        double[] centre = centres.computeIfAbsent(town.country(), any -> new double[3]);
        // A mean on the sphere: Fiji lies on both sides of 180 degrees.
        centre[0] += town.population() * Math.cos(north) * Math.cos(east);
        centre[1] += town.population() * Math.cos(north) * Math.sin(east);
        centre[2] += town.population() * Math.sin(north);
    }

    List<Town> capitals() {
        return capitals;
    }

    /** Whether another town of that name has more than a tenth of its people. */
    boolean sharesItsName(Town town) {
        return byName.getOrDefault(town.asciiName(), List.of()).stream()
                .anyMatch(other -> !other.id().equals(town.id()) && other.population() * 10 > town.population());
    }

    /** The middle of a country's people, in degrees; null where it has no town. */
    double @Nullable [] centre(String country) {
        double[] sum = centres.get(country);
        if (sum == null || (sum[0] == 0 && sum[1] == 0 && sum[2] == 0)) {
            return null;
        }
        double latitude = Math.toDegrees(Math.atan2(sum[2], Math.hypot(sum[0], sum[1])));
        return new double[] {latitude, Math.toDegrees(Math.atan2(sum[1], sum[0]))};
    }
}
