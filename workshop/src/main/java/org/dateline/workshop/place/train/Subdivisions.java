package org.dateline.workshop.place.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.enrich.place.atlas.AtlasEntry;

/** ISO 3166-2 codes and QIDs of provinces, from the list of territories, by country and name. */
final class Subdivisions {
    private Subdivisions() {}

    static void read(List<JsonNode> territories, Collection<AtlasEntry> provinces) {
        Map<String, AtlasEntry> byName = new HashMap<>();
        for (AtlasEntry province : provinces) {
            province.names.keySet().forEach(name -> byName.putIfAbsent(key(province.country, name), province));
        }
        for (JsonNode territory : territories) {
            String code = territory.path("code").asText();
            if (code.matches("[a-z]{2}-[a-z0-9]{1,3}")) {
                String country = code.substring(0, 2).toUpperCase(Locale.ROOT);
                // "Georgia (USA)".
                String name = territory.path("name").asText().replaceAll(" \\(.*", "");
                AtlasEntry province = byName.get(key(country, name));
                if (province != null) {
                    province.wikidata = AtlasGenerator.qid(territory.path("qid").asText());
                    province.iso = iso(code.toUpperCase(Locale.ROOT));
                    province.called(name);
                }
            }
        }
    }

    /** Where the list's code is not ISO's, none is better. */
    private static String iso(String code) {
        return code.startsWith("US-")
                        || code.startsWith("CA-")
                        || code.startsWith("AU-")
                        || code.startsWith("GB-")
                        || code.startsWith("DE-")
                        || code.startsWith("BR-")
                        || code.startsWith("CH-")
                        || code.startsWith("CN-")
                        || code.startsWith("IN-")
                ? code
                : "";
    }

    private static String key(String country, String name) {
        return country + PlainNames.letters(name);
    }
}
