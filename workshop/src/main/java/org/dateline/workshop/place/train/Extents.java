package org.dateline.workshop.place.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.place.atlas.AtlasEntry;
import org.dateline.enrich.place.atlas.PlaceKind;

/** The boxes around the towns of each country, province and district. */
final class Extents {
    /** One in so many may lie elsewhere, at each end. */
    private static final int OUTLIERS = 60;

    private final Map<String, Box> boxes = new HashMap<>();

    private static final class Box {
        private final List<Double> norths = new ArrayList<>();
        private final List<Double> easts = new ArrayList<>();
        private long people;
    }

    void add(String area, AtlasEntry town) {
        Box box = boxes.computeIfAbsent(area, any -> new Box());
        box.norths.add(town.latitude);
        box.easts.add(town.longitude);
        // A section's people are counted with their town.
        box.people += town.kind == PlaceKind.SECTION ? 0 : Math.max(1, town.population);
    }

    /** Puts it in the middle of its box, which is nearer to the middle of the land than the middle of the people is. */
    void locate(String area, AtlasEntry entry) {
        Box box = boxes.get(area);
        if (box != null) {
            entry.at(middle(box.norths), middle(box.easts));
            entry.population = entry.population == 0 ? Math.max(1, box.people) : entry.population;
        }
    }

    /** Between the ends, without the few towns that the source has put into the wrong province. */
    private static double middle(List<Double> degrees) {
        Collections.sort(degrees);
        int outliers = degrees.size() / OUTLIERS;
        return (degrees.get(outliers) + degrees.get(degrees.size() - 1 - outliers)) / 2;
    }
}
