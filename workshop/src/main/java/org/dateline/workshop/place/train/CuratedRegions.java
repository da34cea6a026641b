package org.dateline.workshop.place.train;

import java.util.Locale;
import org.dateline.enrich.place.atlas.AtlasEntry;
import org.dateline.enrich.place.atlas.PlaceKind;

/** Lines of {@code regions.tsv}. */
final class CuratedRegions {
    private static final int COLUMNS = 7;
    private static final String NOTHING = "-";

    private CuratedRegions() {}

    static AtlasEntry entry(String[] row) {
        if (row.length != COLUMNS) {
            throw new IllegalArgumentException("regions.tsv: \"" + String.join(" ", row) + "\" has " + row.length
                    + " columns: must have " + COLUMNS);
        }
        PlaceKind kind = PlaceKind.valueOf(row[1].toUpperCase(Locale.ROOT));
        AtlasEntry region = new AtlasEntry(kind, row[5], row[2].equals(NOTHING) ? "" : row[2], "");
        region.wikidata = AtlasGenerator.qid(row[0]);
        region.at(Double.parseDouble(row[3]), Double.parseDouble(row[4]));
        for (String name : row[6].equals(NOTHING) ? new String[0] : row[6].split(";")) {
            region.called(name);
        }
        return region;
    }
}
