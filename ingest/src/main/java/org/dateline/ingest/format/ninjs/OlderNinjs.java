package org.dateline.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.dateline.messages.InvalidMessage;

/**
 * Brings the names of ninjs 2.x, which has them in lower case, to those of 3.0; what 1.x has in other forms is left to
 * {@link NinjsVersion1}. Nulls mean absent and are left out, since ninjs allows none.
 */
final class OlderNinjs {
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("representationtype", "representationType"),
            Map.entry("firstcreated", "firstCreated"),
            Map.entry("versioncreated", "versionCreated"),
            Map.entry("contentcreated", "contentCreated"),
            Map.entry("embargoed", "embargoedUntil"),
            Map.entry("pubstatus", "pubStatus"),
            Map.entry("copyrightholder", "copyrightHolder"),
            Map.entry("copyrightnotice", "copyrightNotice"),
            Map.entry("usageterms", "usageTerms"),
            Map.entry("ednote", "edNote"),
            Map.entry("contenttype", "contentType"),
            Map.entry("mimetype", "contentType"),
            Map.entry("charcount", "charCount"),
            Map.entry("wordcount", "wordCount"),
            Map.entry("contactinfo", "contactInfo"),
            Map.entry("postalcode", "postalCode"),
            Map.entry("symboltype", "symbolType"),
            Map.entry("ticker", "symbol"),
            Map.entry("geojson", "geoJSON"),
            Map.entry("infosources", "infoSources"),
            Map.entry("sizeinbytes", "sizeInBytes"),
            Map.entry("altids", "altIds"),
            Map.entry("trustindicators", "trustIndicators"),
            Map.entry("rightsinfo", "rightsInfo"),
            Map.entry("langid", "langId"),
            Map.entry("linkedrights", "linkedRights"),
            Map.entry("encodedrights", "encodedRights"));

    /** Numbers in 2.x, integers in 3.0. */
    private static final Set<String> INTEGERS =
            Set.of("urgency", "charCount", "wordCount", "width", "height", "sizeInBytes");

    private final SenderNames names;
    private final Mending mending;

    private OlderNinjs(SenderNames names, Mending mending) {
        this.names = names;
        this.mending = mending;
    }

    /** A new document; the one given stays as it is. */
    static ObjectNode asVersion3(ObjectNode document, SenderNames names, Mending mending) {
        return new NinjsVersion1(names, mending).modernised(new OlderNinjs(names, mending).renamed("", document));
    }

    private ObjectNode renamed(String path, ObjectNode from) {
        ObjectNode to = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : from.properties()) {
            if (property.getValue().isNull()) {
                continue;
            }
            String name = RENAMED.getOrDefault(property.getKey(), property.getKey());
            String at = path.isEmpty() ? name : path + "." + name;
            // A GeoJSON object has property names of its own, of any kind.
            JsonNode value = name.equals("geoJSON") ? property.getValue() : value(at, name, property.getValue());
            names.renamed(property.getKey(), name);
            if (to.has(name) && !to.get(name).equals(value)) {
                mending.leftOut(new InvalidMessage(at, "given twice", "must stand under one of its names only"));
            } else {
                to.set(name, value);
            }
        }
        return to;
    }

    private JsonNode value(String path, String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return renamed(path, object);
        }
        if (value instanceof ArrayNode array) {
            ArrayNode to = JsonNodeFactory.instance.arrayNode(array.size());
            for (int i = 0; i < array.size(); i++) {
                to.add(value(path + "[" + i + "]", name, array.get(i)));
            }
            return to;
        }
        return INTEGERS.contains(name) && value.isFloatingPointNumber() && value.doubleValue() == value.longValue()
                ? LongNode.valueOf(value.longValue())
                : value;
    }
}
