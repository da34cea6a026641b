package org.dateline.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A schema is worth what it refuses: whatever rule a record breaks, and wherever, it does not fit. */
class MutatedRecordsTest {
    private static final int RECORDS = 200;
    private static final String ENRICHED = "enriched-1";
    private static final JsonNode RECORD = MessageJson.tree(Samples.enriched());

    /** The seed is the repetition. */
    @RepeatedTest(3)
    void of_two_hundred_records_that_each_break_one_rule_none_fits(RepetitionInfo repetition) {
        List<Mutations.Mutation> mutations = new ArrayList<>(Mutations.of(ENRICHED, RECORD));
        Collections.shuffle(mutations, new Random(repetition.getCurrentRepetition()));
        assertThat(errors(RECORD)).as("the record as it is").isEmpty();
        assertThat(mutations).hasSizeGreaterThan(RECORDS);

        assertThat(mutations.subList(0, RECORDS))
                .allSatisfy(mutation -> assertThat(errors(mutation.of(RECORD)))
                        .as(mutation.toString())
                        .isNotEmpty());
    }

    private static List<String> errors(JsonNode record) {
        return ContractSchemas.errors(ENRICHED, "", record.toString());
    }

    /** Those that say something themselves: that of enriched articles puts two others together. */
    static Stream<String> schemas() {
        return ContractSchemas.NAMES.stream().filter(name -> !name.equals(ENRICHED));
    }

    /** What {@link AdditiveOnlyTest} compares notices every way in which a field can come to mean something else. */
    @ParameterizedTest
    @MethodSource("schemas")
    void a_field_that_changes_its_meaning_or_leaves_is_noticed(String name) {
        JsonNode schema = ContractSchemas.file(name + ".schema");
        Map<String, String> promised = ContractSchemas.meanings(name, schema);
        Random random = new Random(name.hashCode());

        for (int i = 0; i < 40; i++) {
            JsonNode changed = schema.deepCopy();
            List<ObjectNode> described = described(changed);
            ObjectNode field = described.get(random.nextInt(described.size()));
            String change = change(field, random);

            assertThat(ContractSchemas.meanings(name, changed))
                    .as("%s of %s", change, field)
                    .isNotEqualTo(promised);
        }
    }

    private static String change(ObjectNode field, Random random) {
        if (field.has("type") && random.nextBoolean()) {
            field.put("type", "null");
            return "type";
        }
        if (field.has("x-unit") && random.nextBoolean()) {
            field.put("x-unit", "furlong");
            return "unit";
        }
        field.put("description", "Something else. " + field.path("description").asText());
        return "description";
    }

    /** Fields: what stands below a {@code properties} and has a description of its own. */
    private static List<ObjectNode> described(JsonNode schema) {
        List<ObjectNode> found = new ArrayList<>();
        for (JsonNode properties : schema.findValues("properties")) {
            properties.forEach(field -> {
                if (field.has("description")) {
                    found.add((ObjectNode) field);
                }
            });
        }
        return found;
    }

    @Test
    void a_field_that_is_gone_is_noticed() {
        JsonNode changed = ContractSchemas.file("enrichment-1.schema").deepCopy();
        ((ObjectNode) changed.get("properties")).remove("quotes");

        assertThat(ContractSchemas.meanings("enrichment-1")).containsKey("quotes[]");
        assertThat(ContractSchemas.meanings("enrichment-1", changed)).doesNotContainKey("quotes[]");
    }
}
