package org.dateline.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas and the AsyncAPI document are whole, agree with each other and with the code. */
class ContractTest {
    private static final JsonNode ASYNCAPI = ContractSchemas.file("asyncapi-1");

    static Stream<String> schemas() {
        return ContractSchemas.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_field_says_what_it_is_with_an_example_that_fits_and_every_number_its_unit(String name) {
        List<String> faults = new ArrayList<>();
        for (ContractSchemas.Field field : ContractSchemas.fields(name)) {
            if (field.text("description").isBlank() && !field.schema().has("$ref")) {
                faults.add(field.path() + " has no description");
            }
            if (field.isLeaf()
                    && !field.property("examples").path(0).isValueNode()
                    && !field.property("examples").path(0).isContainerNode()
                    && !field.schema().path("$ref").asText().endsWith("schema.json")) {
                faults.add(field.path() + " has no example");
            }
            if (Set.of("number", "integer").contains(field.text("type"))
                    && field.text("x-unit").isBlank()) {
                faults.add(field.path() + " has no unit");
            }
        }

        assertThat(faults).isEmpty();
    }

    /** The file of each field's examples is the field's own schema: networknt is given both. */
    @ParameterizedTest
    @MethodSource("schemas")
    void the_examples_fit(String name) {
        List<String> errors = new ArrayList<>();
        JsonNode root = ContractSchemas.file(name + ".schema");
        examples(
                root,
                "#",
                (pointer, example) -> ContractSchemas.errors(name, pointer, example.toString())
                        .forEach(error -> errors.add(pointer + " " + example + ": " + error)));

        assertThat(errors).isEmpty();
    }

    private interface Example {
        void at(String pointer, JsonNode example);
    }

    private static void examples(JsonNode node, String pointer, Example seen) {
        node.path("examples").forEach(example -> seen.at(pointer, example));
        node.properties().forEach(child -> {
            if (child.getValue().isObject() && !child.getKey().equals("examples")) {
                examples(child.getValue(), pointer + "/" + child.getKey(), seen);
            }
        });
    }

    @Test
    void what_is_written_fits() {
        assertThat(ContractSchemas.errors("article-1", "", json(MessageJson.write(Samples.article()))))
                .isEmpty();
        assertThat(ContractSchemas.errors("enriched-1", "", json(MessageJson.write(Samples.enriched()))))
                .isEmpty();
    }

    /** Of a whole record one value at a time is made another kind of thing, or a field that is always there is taken out. */
    @Test
    void two_hundred_records_with_one_thing_wrong_do_not_fit() {
        Random random = new Random(12);
        List<String> passed = new ArrayList<>();
        int tried = 0;
        while (tried < 200) {
            ObjectNode record = MessageJson.tree(Samples.enriched());
            List<String> described = new ArrayList<>();
            pointers(record, "", described);
            String pointer = described.get(random.nextInt(described.size()));
            spoil(record, pointer);
            tried++;
            if (ContractSchemas.errors("enriched-1", "", record.toString()).isEmpty()) {
                passed.add(pointer);
            }
        }

        assertThat(passed).isEmpty();
    }

    /** An object in the place of a value or list, a text in the place of an object: nothing is described so. */
    private static void spoil(ObjectNode record, String pointer) {
        String parent = pointer.substring(0, pointer.lastIndexOf('/'));
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        JsonNode holder = record.at(parent);
        JsonNode wrong = record.at(pointer).isObject()
                ? JsonNodeFactory.instance.textNode("wrong")
                : JsonNodeFactory.instance.objectNode().put("wrong", true);
        if (holder instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), wrong);
        } else {
            ((ObjectNode) holder).set(name, wrong);
        }
    }

    private static void pointers(JsonNode node, String at, List<String> into) {
        Set<String> free = Set.of("/rightsInfo", "/slugline", "/urgency");
        if (free.contains(at)) {
            return;
        }
        if (!at.isEmpty()) {
            into.add(at);
        }
        node.properties().forEach(child -> pointers(child.getValue(), at + "/" + child.getKey(), into));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            pointers(node.get(i), at + "/" + i, into);
        }
    }

    @Test
    void every_header_that_the_code_names_is_described_and_no_other() throws IllegalAccessException {
        Set<String> inCode = new TreeSet<>();
        for (Field field : HeaderNames.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                inCode.add((String) field.get(null));
            }
        }
        // Of the topic that is nobody's business but ingest's.
        inCode.remove(HeaderNames.HELD_UNTIL);

        Set<String> described = new TreeSet<>();
        ContractSchemas.fields("headers-1")
                .forEach(header -> described.add(header.path().replaceFirst("^[a-z-]+: ", "")));
        assertThat(described).isEqualTo(inCode);
    }

    @Test
    void the_topics_of_the_document_are_those_of_the_code() {
        Topics topics = Topics.defaults();
        for (Topic topic : List.of(topics.articles(), topics.enriched(), topics.rejected())) {
            String name = topic.name().substring("news.".length());
            JsonNode channel = ASYNCAPI.at("/channels/" + name);
            JsonNode kafka = channel.at("/bindings/kafka");
            List<String> policy = new ArrayList<>();
            kafka.at("/topicConfiguration/cleanup.policy").forEach(each -> policy.add(each.asText()));

            assertThat(channel.path("address").asText()).isEqualTo("{prefix}." + name);
            assertThat(String.join(",", policy)).isEqualTo(topic.cleanupPolicy());
            assertThat(kafka.at("/topicConfiguration/retention.ms").asLong())
                    .isEqualTo(topic.retention().toMillis());
            assertThat(kafka.path("partitions").asInt()).isEqualTo(topic.partitions());
        }
        assertThat(ASYNCAPI.path("channels")).hasSize(3);
    }

    @Test
    void each_message_of_the_document_has_headers_and_a_payload_that_are_there() {
        List<String> types = new ArrayList<>();
        ASYNCAPI.at("/components/messages").forEach(message -> {
            types.add(message.path("name").asText());
            String headers = message.at("/headers/schema/$ref").asText();
            assertThat(headers).startsWith("headers-1.schema.json#/$defs/");
            assertThat(ContractSchemas.file("headers-1.schema").at(headers.substring(headers.indexOf('#') + 1)))
                    .as(headers)
                    .isNotEmpty();
            String payload = message.at("/payload/schema/$ref").asText();
            assertThat(payload.isEmpty() || ContractSchemas.NAMES.contains(payload.replace(".schema.json", "")))
                    .as(payload)
                    .isTrue();
        });

        assertThat(types)
                .contains("org.dateline.article", "org.dateline.article.enriched", Retraction.TYPE)
                .hasSize(5);
    }

    private static String json(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
