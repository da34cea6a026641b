package org.dateline.enrich.place.train;

import java.util.HashMap;
import java.util.Map;
import org.dateline.enrich.place.atlas.AtlasEntry;

/** The boxes around the towns of each country, province and district. */
final class Extents {
    private final Map<String, Box> boxes = new HashMap<>();

    private static final class Box {
        private double south = 90;
        private double north = -90;
        private double west = 180;
        private double east = -180;
        private long people;
    }

    void add(String area, AtlasEntry town) {
        Box box = boxes.computeIfAbsent(area, any -> new Box());
        box.south = Math.min(box.south, town.latitude);
        box.north = Math.max(box.north, town.latitude);
        box.west = Math.min(box.west, town.longitude);
        box.east = Math.max(box.east, town.longitude);
        // A section's people are counted with their town.
        box.people += town.kind == org.dateline.enrich.place.atlas.PlaceKind.SECTION ? 0 : Math.max(1, town.population);
    }

    /** Puts it in the middle of its box, which is nearer to the middle of the land than the middle of the people is. */
    void locate(String area, AtlasEntry entry) {
        Box box = boxes.get(area);
        if (box != null) {
            entry.at((box.south + box.north) / 2, (box.west + box.east) / 2);
            entry.population = entry.population == 0 ? Math.max(1, box.people) : entry.population;
        }
    }
}
