package org.dateline.pipeline.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.messages.MessageJson;

/**
 * What an enriched record says, field by field and without the times of the run: looked at with nothing of {@code
 * dateline reenrich}, to judge what that tells.
 */
record RecordFields(String uri, Map<String, String> said) {
    private static final String ENRICHMENT = "enrichment";
    private static final Set<String> TIMES = Set.of("received", "enriched");

    static RecordFields of(ConsumerRecord<byte[], byte[]> record) {
        JsonNode json = MessageJson.readTree(record.value());
        Map<String, String> said = new TreeMap<>();
        json.fieldNames()
                .forEachRemaining(name -> said.put(name, json.path(name).toString()));
        said.remove(ENRICHMENT);
        JsonNode enrichment = json.path(ENRICHMENT);
        enrichment.path("annotators").forEach(annotator -> ((ObjectNode) annotator).remove("micros"));
        enrichment.fieldNames().forEachRemaining(name -> {
            if (!TIMES.contains(name)) {
                said.put(ENRICHMENT + "." + name, enrichment.path(name).toString());
            }
        });
        return new RecordFields(new String(record.key(), StandardCharsets.UTF_8), said);
    }

    String field(String name) {
        return said.getOrDefault(name, "");
    }

    /** The fields in which another one differs. */
    Set<String> changedIn(RecordFields other) {
        Set<String> names = new TreeSet<>(said.keySet());
        names.addAll(other.said.keySet());
        names.removeIf(name -> field(name).equals(other.field(name)));
        return names;
    }

    /** In how many articles each field changed from one record to the next. */
    static Map<String, Integer> changes(List<List<RecordFields>> articles, int from) {
        Map<String, Integer> changes = new TreeMap<>();
        for (List<RecordFields> records : articles) {
            records.get(from).changedIn(records.get(from + 1)).forEach(name -> changes.merge(name, 1, Integer::sum));
        }
        return changes;
    }
}
