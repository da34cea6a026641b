package org.dateline.workshop.place.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The list of country codes: which are dependent territories, and their QIDs. */
final class CountryCodes {
    private CountryCodes() {}

    static void read(Path file, Map<String, String> dependent, Map<String, String> qids) throws IOException {
        for (Map<String, String> row : SourceTables.csv(file)) {
            String code = row.getOrDefault("ISO3166-1-Alpha-2", "");
            String status = row.getOrDefault("is_independent", "");
            if (status.matches("(Part|Territor|Crown|Common|Assoc).*")) {
                dependent.put(code, status);
            }
            qids.put(code, row.getOrDefault("wikidata_id", ""));
        }
        // Kosovo's code is not ISO's, and Namibia's, "NA", is lost on the way in many lists.
        qids.put("XK", "Q1246");
        qids.put("NA", "Q1030");
    }
}
