package org.dateline.reader.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.reader.desk.DeskView.ComponentView;

/**
 * What one instance answered.
 *
 * @param health of {@code /health/ready}, empty where nobody answered or somebody else did
 * @param metrics of {@code /metrics}
 */
record ServiceAnswer(Optional<JsonNode> health, Optional<String> metrics) {
    private static final Set<String> STATES = Set.of("starting", "ok", "failing", "dead");
    /** What is said of a part is a sentence. */
    private static final int LONGEST = 500;

    static ServiceAnswer of(Optional<String> health, Optional<String> metrics) {
        return new ServiceAnswer(health.flatMap(ServiceAnswer::tree), metrics);
    }

    private static Optional<JsonNode> tree(String json) {
        try {
            JsonNode tree = MessageJson.readTree(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return tree.has("up") ? Optional.of(tree) : Optional.empty();
        } catch (InvalidMessage e) {
            // Somebody else's server.
            return Optional.empty();
        }
    }

    List<ComponentView> components() {
        return health.stream()
                .flatMap(tree -> tree.path("components").properties().stream())
                .map(each -> new ComponentView(
                        each.getKey(),
                        state(each.getValue().path("state").asText()),
                        shortened(each.getValue().path("detail").asText())))
                .sorted(java.util.Comparator.comparing(ComponentView::name))
                .toList();
    }

    /** The worst of its parts. */
    String state() {
        if (health.isEmpty()) {
            return "away";
        }
        if (health.get().path("up").asBoolean()) {
            return "ok";
        }
        return Stream.of("dead", "failing")
                .filter(state ->
                        components().stream().anyMatch(part -> part.state().equals(state)))
                .findFirst()
                .orElse("starting");
    }

    private static String state(String said) {
        String state = said.toLowerCase(Locale.ROOT);
        return STATES.contains(state) ? state : "failing";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
