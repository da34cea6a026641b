package org.dateline.onebox.reenrich;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.Enricher;
import org.dateline.enrich.StandardAnnotators;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.crew.Deadline;
import org.dateline.enrich.topic.TopicSettings;
import org.dateline.onebox.console.CommandFailed;

/** The annotators of this build, as the settings of the enrich service choose them. */
final class PresentAnnotators implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final List<Annotator> annotators;
    private final Enricher enricher;
    private final Map<String, String> versions = new LinkedHashMap<>();

    private PresentAnnotators(List<Annotator> annotators) {
        this.annotators = annotators;
        this.enricher = new Enricher(
                annotators, Runtime.getRuntime().availableProcessors(), Deadline.of(DEADLINE), Clock.systemUTC());
        this.annotators.forEach(annotator -> versions.put(annotator.name(), annotator.version()));
    }

    /** @param environment {@code ENRICH_ANNOTATORS}, {@code ENRICH_TOPICS}, {@code ENRICH_EMBEDDING} as of the service */
    static PresentAnnotators load(Map<String, String> environment) {
        TopicSettings topics = new TopicSettings(
                environment.getOrDefault("ENRICH_TOPICS", TopicSettings.DEFAULT.tier()),
                Boolean.parseBoolean(environment.getOrDefault("ENRICH_EMBEDDING", "false")));
        topics.problems("ENRICH_TOPICS", "ENRICH_EMBEDDING").forEach(problem -> {
            throw CommandFailed.usage(problem);
        });
        return new PresentAnnotators(
                StandardAnnotators.named(environment.getOrDefault("ENRICH_ANNOTATORS", "all"), topics));
    }

    Enricher enricher() {
        return enricher;
    }

    /** Whether a record was made by other versions than these, by others of them, or by one that failed. */
    boolean wouldSayMore(JsonNode annotators) {
        Map<String, String> theirs = new LinkedHashMap<>();
        boolean failed = false;
        for (JsonNode annotator : annotators) {
            theirs.put(
                    annotator.path("name").asText(), annotator.path("version").asText());
            failed |= annotator.path("status").asText().equals("failed");
        }
        return failed || !theirs.equals(versions);
    }

    @Override
    public void close() {
        enricher.close();
    }
}
