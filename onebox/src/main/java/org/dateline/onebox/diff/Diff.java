package org.dateline.onebox.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.messages.MessageJson;
import org.jspecify.annotations.Nullable;

/**
 * What changes between two makings of the same records: for each field how often, with samples. Run-time fields are no
 * change; versions of annotators are a field of their own. Not thread-safe.
 */
public final class Diff {
    private static final String ENRICHMENT = "enrichment";
    private static final String ANNOTATORS = "enrichment.annotators";
    private static final Set<String> RUN_TIME = Set.of("enrichment.received", "enrichment.enriched");
    private static final int ELEMENTS = 3;
    private static final int LONGEST = 160;

    private final int samples;
    private final Map<String, Field> fields = new TreeMap<>();
    private int compared;
    private int changed;
    private int versionsOnly;

    /** @param samples kept of each field, at most */
    public Diff(int samples) {
        this.samples = samples;
    }

    /** What stands only before, and only after, in one article; of lists their elements. */
    record Sample(String uri, List<String> before, List<String> after) {}

    /** @param changed in how many articles */
    record Field(int changed, List<Sample> samples) {}

    /**
     * @param before the record that was there, or {@code null} where it is compacted away by now
     * @param after the one made anew, or {@code null} where it says the same
     */
    public void compare(String uri, @Nullable JsonNode before, @Nullable JsonNode after) {
        compared++;
        if (before == null || after == null) {
            changed += after == null ? 0 : 1;
            return;
        }
        Map<String, JsonNode> was = flat(before);
        Map<String, JsonNode> is = flat(after);
        Set<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        names.removeIf(name -> String.valueOf(was.get(name)).equals(String.valueOf(is.get(name))));
        names.forEach(name -> note(name, uri, was.get(name), is.get(name)));
        changed += names.isEmpty() ? 0 : 1;
        versionsOnly += names.equals(Set.of(ANNOTATORS)) ? 1 : 0;
    }

    private static Map<String, JsonNode> flat(JsonNode record) {
        Map<String, JsonNode> flat = new TreeMap<>();
        record.properties().forEach(field -> {
            if (!field.getKey().equals(ENRICHMENT)) {
                flat.put(field.getKey(), field.getValue());
            }
        });
        record.path(ENRICHMENT).properties().forEach(field -> {
            String name = ENRICHMENT + "." + field.getKey();
            if (!RUN_TIME.contains(name)) {
                flat.put(name, name.equals(ANNOTATORS) ? withoutTimes(field.getValue()) : field.getValue());
            }
        });
        return flat;
    }

    private static JsonNode withoutTimes(JsonNode annotators) {
        ArrayNode all = MessageJson.mapper().createArrayNode();
        for (JsonNode annotator : annotators) {
            all.add(((ObjectNode) annotator.deepCopy()).without("micros"));
        }
        return all;
    }

    private void note(String name, String uri, @Nullable JsonNode was, @Nullable JsonNode is) {
        Field field = fields.getOrDefault(name, new Field(0, List.of()));
        List<Sample> kept = new ArrayList<>(field.samples());
        if (kept.size() < samples) {
            kept.add(new Sample(uri, only(was, is), only(is, was)));
        }
        fields.put(name, new Field(field.changed() + 1, kept));
    }

    /** Elements of the one that the other does not have. */
    private static List<String> only(@Nullable JsonNode of, @Nullable JsonNode other) {
        List<String> others = elements(other);
        List<String> only = new ArrayList<>(elements(of));
        others.forEach(only::remove);
        int more = only.size() - ELEMENTS;
        List<String> shown = new ArrayList<>(
                only.stream().limit(ELEMENTS).map(Diff::shortened).toList());
        if (more > 0) {
            shown.add("and " + more + " more");
        }
        return shown;
    }

    private static List<String> elements(@Nullable JsonNode node) {
        List<String> elements = new ArrayList<>();
        if (node != null && node.isArray()) {
            node.forEach(element -> elements.add(text(element)));
        } else if (node != null) {
            elements.add(text(node));
        }
        return elements;
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.asText() : node.toString();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    Map<String, Field> fields() {
        return fields;
    }

    public int compared() {
        return compared;
    }

    public int changed() {
        return changed;
    }

    /** Those of the changed in which nothing but the versions of annotators differs. */
    int versionsOnly() {
        return versionsOnly;
    }
}
