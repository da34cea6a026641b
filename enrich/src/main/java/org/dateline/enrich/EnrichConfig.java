package org.dateline.enrich;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.crew.Deadline;
import org.dateline.enrich.topic.TopicSettings;
import org.dateline.messages.Topics;
import org.dateline.operations.Settings;
import org.dateline.service.PipelineSettings;
import org.dateline.service.trace.TraceSettings;

/**
 * What can be set.
 *
 * @param kafka {@code KAFKA_*}
 * @param topics {@code DATELINE_TOPIC_PREFIX} and {@code DATELINE_PARTITIONS}: what is read and written; of a shadow, its
 *     own but for the articles
 * @param traces {@code OTEL_*}
 * @param shadow {@code ENRICH_SHADOW}: whether this enriches beside another one, and by which name
 * @param group {@code ENRICH_GROUP}: instances of one group share the partitions
 * @param instance {@code ENRICH_INSTANCE}: tells this process from the others of its group; another one at each start
 *     unless it is given
 * @param annotatorNames {@code ENRICH_ANNOTATORS}: {@code all}, or names with commas, in any order
 * @param tier {@code ENRICH_TOPICS}: which tier finds the topics; {@code ENRICH_EMBEDDING}: whether its vector is served
 * @param threads {@code ENRICH_THREADS}: articles worked on at a time; by default one a processor
 * @param deadline {@code ENRICH_DEADLINE}: how long one annotator may work on one article
 * @param batch {@code ENRICH_BATCH}: most articles in a transaction
 */
record EnrichConfig(
        KafkaConnection kafka,
        Topics topics,
        TraceSettings traces,
        Shadow shadow,
        String group,
        String instance,
        String annotatorNames,
        TopicSettings tier,
        int threads,
        Deadline deadline,
        int batch) {
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    /** Reads every setting and refuses what is wrong, all of it at once. */
    static EnrichConfig from(Settings settings) {
        PipelineSettings pipeline = PipelineSettings.from(settings);
        String names = settings.text("ENRICH_ANNOTATORS", "all");
        List<String> unknown = StandardAnnotators.unknown(names);
        if (!unknown.isEmpty()) {
            settings.problem("ENRICH_ANNOTATORS is " + names + ": must be all, or some of "
                    + String.join(", ", StandardAnnotators.names()) + ", with commas");
        }
        TopicSettings tier = topics(settings);
        int processors = Runtime.getRuntime().availableProcessors();
        int threads = settings.integer("ENRICH_THREADS", processors, 1, 1024);
        Duration deadline = settings.duration("ENRICH_DEADLINE", DEADLINE, Duration.ofMillis(1), Duration.ofMinutes(1));
        int batch = settings.integer("ENRICH_BATCH", 2000, 1, 100_000);
        Shadow shadow = Shadow.from(settings, pipeline.prefix());
        String group = shadow.group(settings.text("ENRICH_GROUP", EnrichService.groupId(pipeline.prefix())));
        String instance = settings.name("ENRICH_INSTANCE", UUID.randomUUID().toString());
        settings.refuseProblems();
        return new EnrichConfig(
                pipeline.kafka(),
                shadow.topics(pipeline.topics()),
                pipeline.traces(),
                shadow,
                group,
                instance,
                names,
                tier,
                threads,
                Deadline.of(deadline),
                batch);
    }

    /** Loads their models. */
    List<Annotator> annotators() {
        return StandardAnnotators.named(annotatorNames, tier);
    }

    private static TopicSettings topics(Settings settings) {
        TopicSettings topics = new TopicSettings(
                settings.text("ENRICH_TOPICS", TopicSettings.DEFAULT.tier()), settings.flag("ENRICH_EMBEDDING", false));
        topics.problems("ENRICH_TOPICS", "ENRICH_EMBEDDING").forEach(settings::problem);
        return topics;
    }
}
