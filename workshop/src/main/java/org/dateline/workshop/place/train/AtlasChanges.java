package org.dateline.workshop.place.train;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.place.atlas.DamagedAtlas;

/** What differs between two states of a table, in lines for whoever rebuilds it. */
public final class AtlasChanges {
    private static final int SHOWN = 20;

    private AtlasChanges() {}

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** @param before empty where there was none */
    public static List<String> ofAtlas(byte[] before, byte[] after) {
        Map<String, String> old = before.length == 0 ? Map.of() : described(before);
        Map<String, String> now = described(after);
        Atlas atlas = Atlas.of(after, "the new atlas");
        List<String> changes = new ArrayList<>();
        changes.add(atlas.size() + " places, " + atlas.names() + " names");
        List<String> added =
                now.keySet().stream().filter(key -> !old.containsKey(key)).toList();
        List<String> gone =
                old.keySet().stream().filter(key -> !now.containsKey(key)).toList();
        List<String> changed = now.entrySet().stream()
                .filter(entry ->
                        old.containsKey(entry.getKey()) && !entry.getValue().equals(old.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        list(changes, "+", added);
        list(changes, "-", gone);
        list(changes, "~", changed);
        return changes;
    }

    /** Of a text: the lines that are new or gone. */
    public static List<String> ofLines(byte[] before, byte[] after) {
        List<String> old = new String(before, StandardCharsets.UTF_8).lines().toList();
        List<String> now = new String(after, StandardCharsets.UTF_8).lines().toList();
        Set<String> oldLines = new HashSet<>(old);
        Set<String> newLines = new HashSet<>(now);
        List<String> changes = new ArrayList<>();
        changes.add(now.size() + " lines");
        list(changes, "+", now.stream().filter(line -> !oldLines.contains(line)).toList());
        list(changes, "-", old.stream().filter(line -> !newLines.contains(line)).toList());
        return changes;
    }

    private static void list(List<String> changes, String sign, List<String> what) {
        if (!what.isEmpty()) {
            changes.add(sign + " " + what.size());
            what.stream().limit(SHOWN).forEach(one -> changes.add(sign + " " + one));
        }
    }

    /** Properties by a key that stays: the identifiers, or the name. */
    private static Map<String, String> described(byte[] file) {
        Map<String, String> places = new TreeMap<>();
        try {
            Atlas atlas = Atlas.of(file, "the atlas");
            for (int place = 0; place < atlas.size(); place++) {
                String key = atlas.geoNames(place) == 0
                        ? atlas.name(place) + ", " + atlas.kind(place).label() + " " + atlas.country(place)
                        : "#" + atlas.geoNames(place) + " " + atlas.name(place);
                places.put(
                        key,
                        atlas.kind(place) + " " + atlas.province(place) + " Q" + atlas.wikidata(place) + " "
                                + atlas.magnitude(place) + " " + atlas.latitude(place) + "," + atlas.longitude(place));
            }
        } catch (DamagedAtlas e) {
            // Of another format: everything is new.
            places.clear();
        }
        return places;
    }
}
