package org.dateline.onebox.reenrich;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dateline.onebox.console.Moment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which records are to be made anew: all that the present annotators did not make, unless options say otherwise. */
final class Wanted {
    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "Only articles received then or later: " + Moment.FORMS + ".")
    private @Nullable Instant since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "Only articles received before then.")
    private @Nullable Instant until;

    @Option(names = "--uri", paramLabel = "URI", description = "Only this article; may be given several times.")
    private List<String> uris = new ArrayList<>();

    @Option(
            names = "--annotator",
            paramLabel = "RULE",
            converter = AnnotatorRule.Converter.class,
            description =
                    "Only records by such an annotator: 'entity<2+7f3c' (before that version: a smaller number, or"
                            + " that number with another digest), 'entity=2+7f3c'. Several: any of them.")
    private List<AnnotatorRule> annotators = new ArrayList<>();

    @Option(
            names = "--topic",
            paramLabel = "NAME|URI",
            description = "Only records with this Media Topic, or one below it: politics. Several: any of them.")
    private List<String> topics = new ArrayList<>();

    @Option(names = "--force", description = "Also records that these very annotators made.")
    private boolean force;

    @Nullable
    Instant since() {
        return since;
    }

    List<String> uris() {
        return uris;
    }

    /** @param record of the enriched topic */
    boolean takes(JsonNode record, PresentAnnotators present) {
        JsonNode enrichment = record.path("enrichment");
        JsonNode reports = enrichment.path("annotators");
        boolean byAnnotator = annotators.isEmpty() || annotators.stream().anyMatch(rule -> rule.takes(reports));
        boolean byUri = uris.isEmpty() || uris.contains(record.path("uri").asText());
        return byUri
                && byAnnotator
                && (topics.isEmpty() || hasTopic(enrichment.path("topics")))
                && timeFits(enrichment.path("received").asText())
                && (force || present.wouldSayMore(reports));
    }

    private boolean hasTopic(JsonNode found) {
        for (JsonNode topic : found) {
            if (topics.contains(topic.path("uri").asText())) {
                return true;
            }
            for (JsonNode above : topic.path("path")) {
                if (topics.contains(above.asText())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean timeFits(String received) {
        if (since == null && until == null) {
            return true;
        }
        try {
            Instant at = OffsetDateTime.parse(received).toInstant();
            return (since == null || !at.isBefore(since)) && (until == null || at.isBefore(until));
        } catch (DateTimeException e) {
            // Nobody said when it was received: then it is in no stretch of time.
            return false;
        }
    }
}
