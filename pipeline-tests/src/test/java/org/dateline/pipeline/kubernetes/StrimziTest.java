package org.dateline.pipeline.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.delivery.record.RecordLimits;
import org.dateline.messages.Topic;
import org.dateline.messages.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics and users stand in four places: the code, a page, the cluster of compose, and the files for Strimzi. */
class StrimziTest {
    private static final Path ROOT = Path.of(System.getProperty("dateline.root", ".."));
    private static final Path STRIMZI = ROOT.resolve("deploy/kubernetes/overlays/strimzi");
    private static final Pattern RULE =
            Pattern.compile("(?:acl|allow) ((?:[^\\\\\\n]|\\\\\\n)*--allow-principal(?:[^\\\\\\n]|\\\\\\n)*)");

    @Test
    void the_topics_are_those_that_the_services_would_make() throws IOException {
        Topics topics = Topics.defaults();
        Map<String, JsonNode> declared = Kustomization.documents(STRIMZI.resolve("topics.yaml")).stream()
                .collect(Collectors.toMap(topic -> topic.at("/metadata/name").asText(), Function.identity()));

        List<Topic> all =
                List.of(topics.articles(), topics.enriched(), topics.rejected(), topics.held(), topics.feeds());
        assertThat(declared).containsOnlyKeys(all.stream().map(Topic::name).toList());
        for (Topic topic : all) {
            JsonNode spec = Objects.requireNonNull(declared.get(topic.name())).path("spec");
            assertThat(spec.path("partitions").asInt()).isEqualTo(topic.partitions());
            assertThat(spec.at("/config/cleanup.policy").asText()).isEqualTo(topic.cleanupPolicy());
            assertThat(spec.at("/config/retention.ms").asLong())
                    .isEqualTo(topic.retention().toMillis());
            assertThat(spec.at("/config/max.message.bytes").asInt())
                    .isGreaterThanOrEqualTo(RecordLimits.MAX_RECORD_BYTES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "sink", "reader"})
    void a_user_may_the_same_everywhere(String user) throws IOException {
        Set<String> onThePage = rules(Files.readString(ROOT.resolve("docs/secured-kafka.md")), user);
        Set<String> inCompose = rules(Files.readString(ROOT.resolve("deploy/cluster/users")), user);
        Set<String> inStrimzi = declared(user);

        assertThat(inCompose).isNotEmpty().isEqualTo(onThePage);
        // There a topic is made by Strimzi, and by no service.
        assertThat(inStrimzi)
                .isEqualTo(onThePage.stream()
                        .filter(rule -> !rule.endsWith(" create"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> declared(String user) throws IOException {
        Set<String> rules = new TreeSet<>();
        for (JsonNode each : Kustomization.documents(STRIMZI.resolve("users.yaml"))) {
            if (each.at("/metadata/name").asText().equals(user)) {
                for (JsonNode acl : each.at("/spec/authorization/acls")) {
                    JsonNode resource = acl.path("resource");
                    acl.path("operations")
                            .forEach(operation -> rules.add(rule(
                                    resource.path("type").asText(),
                                    resource.path("name").asText(),
                                    resource.path("patternType").asText("literal"),
                                    operation.asText())));
                }
            }
        }
        return rules;
    }

    /** The lines of kafka-acls that are about a user, each resource with each operation. */
    private static Set<String> rules(String text, String user) {
        Set<String> rules = new TreeSet<>();
        Matcher line = RULE.matcher(text.replace("$prefix", "news").replace("\"", ""));
        while (line.find()) {
            String options = line.group(1);
            if (values(options, "--allow-principal").anyMatch(("User:" + user)::equals)) {
                String pattern = options.contains("prefixed") ? "prefix" : "literal";
                for (String type : List.of("topic", "group", "transactional-id")) {
                    values(options, "--" + type)
                            .forEach(name -> values(options, "--operation")
                                    .forEach(operation -> rules.add(rule(type, name, pattern, operation))));
                }
            }
        }
        return rules;
    }

    private static Stream<String> values(String options, String option) {
        return Pattern.compile(option + " (\\S+)").matcher(options).results().map(match -> match.group(1));
    }

    private static String rule(String type, String name, String pattern, String operation) {
        return (type.replace("-", "") + " " + name + " " + pattern + " " + operation).toLowerCase(Locale.ROOT);
    }
}
