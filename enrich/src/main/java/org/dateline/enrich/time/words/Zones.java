package org.dateline.enrich.time.words;

import static java.util.Map.entry;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Time zones as the press names them; IST and others that several countries use are left out. */
public final class Zones {
    private static final Map<String, ZoneId> ZONES = Map.ofEntries(
            entry("gmt", ZoneOffset.UTC),
            entry("utc", ZoneOffset.UTC),
            entry("est", ZoneOffset.ofHours(-5)),
            entry("edt", ZoneOffset.ofHours(-4)),
            entry("cst", ZoneOffset.ofHours(-6)),
            entry("cdt", ZoneOffset.ofHours(-5)),
            entry("mst", ZoneOffset.ofHours(-7)),
            entry("mdt", ZoneOffset.ofHours(-6)),
            entry("pst", ZoneOffset.ofHours(-8)),
            entry("pdt", ZoneOffset.ofHours(-7)),
            entry("cet", ZoneOffset.ofHours(1)),
            entry("cest", ZoneOffset.ofHours(2)),
            entry("bst", ZoneOffset.ofHours(1)),
            entry("jst", ZoneOffset.ofHours(9)),
            entry("kst", ZoneOffset.ofHours(9)),
            // Without a word of summer or winter the date decides.
            entry("et", ZoneId.of("America/New_York")),
            entry("ct", ZoneId.of("America/Chicago")),
            entry("mt", ZoneId.of("America/Denver")),
            entry("pt", ZoneId.of("America/Los_Angeles")),
            entry("eastern", ZoneId.of("America/New_York")),
            entry("central", ZoneId.of("America/Chicago")),
            entry("mountain", ZoneId.of("America/Denver")),
            entry("pacific", ZoneId.of("America/Los_Angeles")));

    private Zones() {}

    public static @Nullable ZoneId named(String word) {
        return ZONES.get(word);
    }
}
