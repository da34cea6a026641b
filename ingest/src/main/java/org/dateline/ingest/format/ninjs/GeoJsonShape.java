package org.dateline.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.dateline.messages.InvalidMessage;

/**
 * GeoJSON as a place may hold it: any of its nine types, coordinates nested as deep as the type asks.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946</a>
 */
final class GeoJsonShape {
    static final Shape ANY = GeoJsonShape::any;

    /** How deep the arrays of numbers of each geometry are nested: a point is one array. */
    private static final Map<String, Integer> DEPTHS =
            Map.of("Point", 1, "MultiPoint", 2, "LineString", 2, "MultiLineString", 3, "Polygon", 3, "MultiPolygon", 4);

    private GeoJsonShape() {}

    private static void any(String path, JsonNode value) {
        String type = value.path("type").asText("");
        switch (type) {
            case "Feature" -> feature(path, value);
            case "FeatureCollection" -> each(path, value, "features", GeoJsonShape::feature);
            default -> geometry(path, value);
        }
    }

    private static void feature(String path, JsonNode value) {
        require("Feature".equals(value.path("type").asText()), path + ".type", value.path("type"), "must be Feature");
        // Null would say "no place", and is removed before this is asked.
        geometry(path + ".geometry", value.path("geometry"));
        require(
                value.path("properties").isObject(),
                path + ".properties",
                value.path("properties"),
                "must be an object");
    }

    private static void geometry(String path, JsonNode value) {
        String type = value.path("type").asText("");
        if ("GeometryCollection".equals(type)) {
            each(path, value, "geometries", GeoJsonShape::geometry);
            return;
        }
        Integer depth = DEPTHS.get(type);
        require(depth != null, path + ".type", value.path("type"), "must be a GeoJSON type");
        if (depth != null) {
            coordinates(path + ".coordinates", value.path("coordinates"), depth);
        }
    }

    private static void coordinates(String path, JsonNode value, int depth) {
        require(value.isArray(), path, value, "must be an array");
        require(depth > 1 || value.size() >= 2, path, value, "must be a longitude and a latitude");
        for (JsonNode inner : value) {
            if (depth > 1) {
                coordinates(path, inner, depth - 1);
            } else {
                require(inner.isNumber(), path, inner, "must hold numbers");
            }
        }
        int least = depth == 2 && path.endsWith("coordinates") ? 0 : 1;
        require(value.size() >= least, path, value, "must not be empty");
    }

    private static void each(String path, JsonNode value, String name, Shape shape) {
        Shape.listOf(shape).check(path + "." + name, value.path(name));
    }

    private static void require(boolean fits, String path, JsonNode value, String rule) {
        if (!fits) {
            throw new InvalidMessage(path, value.isMissingNode() ? "missing" : value.toString(), rule);
        }
    }
}
