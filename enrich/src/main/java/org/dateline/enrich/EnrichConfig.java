package org.dateline.enrich;

import java.time.Duration;
import java.util.List;
import org.dateline.delivery.KafkaConnection;
import org.dateline.delivery.KafkaSettings;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.crew.Deadline;
import org.dateline.enrich.topic.TopicSettings;
import org.dateline.messages.Topic;
import org.dateline.messages.Topics;
import org.dateline.operations.Settings;

/**
 * What can be set.
 *
 * @param kafka {@code KAFKA_*}
 * @param topics {@code DATELINE_TOPIC_PREFIX} and {@code DATELINE_PARTITIONS}: what is read and written
 * @param group {@code ENRICH_GROUP}: instances of one group share the partitions
 * @param annotatorNames {@code ENRICH_ANNOTATORS}: {@code all}, or names with commas, in any order
 * @param tier {@code ENRICH_TOPICS}: which tier finds the topics; {@code ENRICH_EMBEDDING}: whether its vector is served
 * @param threads {@code ENRICH_THREADS}: articles worked on at a time; by default one a processor
 * @param deadline {@code ENRICH_DEADLINE}: how long one annotator may work on one article
 * @param batch {@code ENRICH_BATCH}: most articles in a transaction
 */
record EnrichConfig(
        KafkaConnection kafka,
        Topics topics,
        String group,
        String annotatorNames,
        TopicSettings tier,
        int threads,
        Deadline deadline,
        int batch) {
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    /** Reads every setting and refuses what is wrong, all of it at once. */
    static EnrichConfig from(Settings settings) {
        String prefix = settings.name("DATELINE_TOPIC_PREFIX", "news");
        int partitions = settings.integer("DATELINE_PARTITIONS", Topic.DEFAULT_PARTITIONS, 1, 10_000);
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
        String group = settings.text("ENRICH_GROUP", EnrichService.groupId(prefix));
        KafkaConnection kafka = kafka(settings);
        Topics topics = Topics.named(prefix, partitions)
                .kept(
                        settings.duration(
                                "DATELINE_RETENTION", Topics.RETENTION, Duration.ofHours(1), Topics.RETENTION),
                        settings.duration(
                                "DATELINE_REJECTED_RETENTION",
                                Topics.REJECTED_RETENTION,
                                Duration.ofHours(1),
                                Topics.REJECTED_RETENTION));
        settings.refuseProblems();
        return new EnrichConfig(kafka, topics, group, names, tier, threads, Deadline.of(deadline), batch);
    }

    /** Loads their models. */
    List<Annotator> annotators() {
        return StandardAnnotators.named(annotatorNames, tier);
    }

    private static KafkaConnection kafka(Settings settings) {
        return new KafkaSettings(
                        settings.text("KAFKA_BOOTSTRAP_SERVERS", KafkaSettings.LOCAL),
                        settings.text("KAFKA_PROPERTIES_FILE"),
                        settings.withPrefix("KAFKA_"))
                .connection(settings::problem);
    }

    private static TopicSettings topics(Settings settings) {
        TopicSettings topics = new TopicSettings(
                settings.text("ENRICH_TOPICS", TopicSettings.DEFAULT.tier()), settings.flag("ENRICH_EMBEDDING", false));
        topics.problems("ENRICH_TOPICS", "ENRICH_EMBEDDING").forEach(settings::problem);
        return topics;
    }
}
