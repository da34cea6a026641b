package org.dateline.enrich;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.dateline.delivery.kafka.AdminCalls;
import org.dateline.delivery.topic.OwnedTopics;
import org.dateline.messages.Topic;
import org.dateline.messages.Topics;
import org.dateline.operations.Settings;

/**
 * A second enrich beside the one that counts: it reads the same articles in a group of its own, and writes to topics of
 * its own, {@code <prefix>.<name>.enriched} and {@code <prefix>.<name>.rejected}.
 *
 * @param prefix of its topics, such as {@code news.next}; empty for the one that counts
 */
record Shadow(String prefix, String name) {
    private static final Shadow NONE = new Shadow("", "");

    static Shadow from(Settings settings, String pipeline) {
        String name = settings.text("ENRICH_SHADOW", "");
        if (name.isEmpty()) {
            return NONE;
        }
        if (!name.matches("[a-z0-9-]{1,40}")) {
            settings.problem("ENRICH_SHADOW is " + name + ": must be at most 40 of a-z, 0-9 and '-'");
        }
        return new Shadow(pipeline + "." + name, name);
    }

    private boolean isNone() {
        return name.isEmpty();
    }

    /** Never that of the one that counts, whatever that is called: it would take its articles away. */
    String group(String ofTheOneThatCounts) {
        return isNone() ? ofTheOneThatCounts : ofTheOneThatCounts + "." + name;
    }

    Topics topics(Topics live) {
        if (isNone()) {
            return live;
        }
        Topics own = Topics.named(prefix, live.enriched().partitions())
                .kept(live.enriched().retention(), live.rejected().retention());
        return new Topics(live.articles(), own.enriched(), own.rejected(), live.held(), live.feeds());
    }

    /** Makes what it alone writes, and begins with what comes from now on, unless it has begun already. */
    void prepare(Admin admin, String group, Topics topics) {
        if (!isNone()) {
            OwnedTopics.ensure(admin, topics.rejected());
            beginNow(admin, group, topics.articles());
        }
    }

    private static void beginNow(Admin admin, String group, Topic articles) {
        Map<TopicPartition, OffsetAndMetadata> known = AdminCalls.get(
                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), "ask how far " + group + " is");
        if (!known.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        AdminCalls.get(admin.describeTopics(List.of(articles.name())).allTopicNames(), "describe " + articles.name())
                .forEach((topic, described) -> described
                        .partitions()
                        .forEach(partition ->
                                wanted.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
        AdminCalls.get(admin.listOffsets(wanted).all(), "ask where " + articles.name() + " ends")
                .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end.offset())));
        try {
            var unused =
                    AdminCalls.get(admin.alterConsumerGroupOffsets(group, ends).all(), "let " + group + " begin now");
        } catch (UnknownMemberIdException | GroupNotEmptyException expected) {
            // Another instance of this shadow is at work, and so has begun.
        }
    }
}
