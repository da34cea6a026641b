package org.dateline.workshop.place.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the places of gold. */
final class GoldPlaces {
    private static final double POLE = 90;
    private static final double DATE_LINE = 180;
    private static final int NOT_SAID = -1;

    private GoldPlaces() {}

    /** @param where the file, the article and the place, for whoever has to mend it */
    static GoldPlace place(String where, JsonNode top, String text) {
        int start = integer(where, "s", first(top, "s", "start"));
        int end = integer(where, "e", first(top, "e", "end"));
        String name = first(top, "n", "name").asText("");
        if (start != NOT_SAID
                && (start < 0 || (end != NOT_SAID && end <= start) || Math.max(start, end) > text.length())) {
            throw new PlaceGoldMistake(
                    where,
                    "its span is " + start + " to " + end + ": must not be empty and must lie in the text, from 0 to "
                            + text.length());
        }
        boolean spanned = start != NOT_SAID && end != NOT_SAID;
        if (name.isEmpty() && !spanned) {
            throw new PlaceGoldMistake(where, "must have a name, n, or a span, s and e");
        }
        int at = name.isEmpty() ? start : located(text, name, start);
        int length = at < 0 && spanned ? end - start : name.isEmpty() ? end - start : name.length();
        at = at < 0 && spanned ? start : at;
        String url = top.path("url").asText("");
        return new GoldPlace(
                at,
                at < 0 ? at : at + length,
                name.isEmpty() ? text.substring(start, end) : name,
                degrees(where, "lat", first(top, "lat", "latitude"), POLE),
                degrees(where, "lon", first(top, "lon", "lng"), DATE_LINE),
                first(top, "gid", "geonameid").asInt(0),
                url.contains("/wiki/") ? title(url.substring(url.indexOf("/wiki/") + "/wiki/".length())) : "");
    }

    /**
     * Where the name stands: at the position, at the position in code points, or nearest to it, since gold counts in
     * other units or is off by a few; -1 if nowhere.
     */
    private static int located(String text, String name, int start) {
        if (start < 0) {
            return text.indexOf(name);
        }
        if (text.startsWith(name, start)) {
            return start;
        }
        if (text.codePointCount(0, text.length()) >= start) {
            int units = text.offsetByCodePoints(0, start);
            if (text.startsWith(name, units)) {
                return units;
            }
        }
        int before = text.lastIndexOf(name, start);
        int after = text.indexOf(name, start);
        return after >= 0 && (before < 0 || after - start < start - before) ? after : before;
    }

    private static int integer(String where, String field, JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return NOT_SAID;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.asInt() < 0) {
            throw new PlaceGoldMistake(where, field + " is " + node + ": must be a position in the text");
        }
        return node.asInt();
    }

    private static @Nullable Double degrees(String where, String field, JsonNode node, double most) {
        Double number = node.isNumber() ? Double.valueOf(node.asDouble()) : null;
        if (node.isTextual() && node.asText().matches("[-+]?\\d+(\\.\\d+)?")) {
            number = Double.valueOf(node.asText());
        }
        if (number != null && !(Math.abs(number) <= most)) {
            throw new PlaceGoldMistake(
                    where, field + " is " + number + ": must be in degrees, from -" + (int) most + " to " + (int) most);
        }
        return number;
    }

    private static JsonNode first(JsonNode node, String name, String otherwise) {
        return node.has(name) ? node.path(name) : node.path(otherwise);
    }

    private static String title(String page) {
        try {
            return URLDecoder.decode(page.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replace('_', ' ');
        } catch (IllegalArgumentException e) {
            // A stray percent sign: the title is only a help.
            return page.replace('_', ' ');
        }
    }
}
