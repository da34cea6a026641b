package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.dateline.broker.BrokerSettings;
import org.dateline.broker.EmbeddedBroker;
import org.dateline.delivery.guarantees.GhostProducer;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.topic.OwnedTopics;
import org.dateline.messages.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCureTest {
    @Test
    void a_transaction_that_hangs_is_a_problem_with_its_cure_and_the_cure_ends_it(@TempDir Path dir) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.of(dir).withOverrides(GhostProducer.BROKER))) {
            Topics topics = Topics.named("news", 1);
            KafkaConnection kafka = KafkaConnection.to(broker.bootstrapServers());
            try (Admin admin = kafka.admin()) {
                OwnedTopics.ensure(admin, topics.articles(), topics.enriched(), topics.rejected());
                // Whoever asks for a group's offsets has its coordinator made, which the ghost does not wait for.
                var unused = admin.listConsumerGroupOffsets("news-enrich")
                        .partitionsToOffsetAndMetadata()
                        .get();
            }
            TopicPartition articles = new TopicPartition(topics.articles().name(), 0);
            new GhostProducer(kafka, 990_010).commit("news-enrich", articles, 1);
            new GhostProducer(kafka, 990_011).write(articles, "ghost", 0);

            Typed before = doctor(broker);
            Typed cured = doctor(broker, "--cure");
            Typed after = doctor(broker);

            assertThat(before.outLines())
                    .filteredOn(line -> line.startsWith("PROBLEM  hanging"))
                    .hasSize(2)
                    .anyMatch(line -> line.contains("__consumer_offsets-"))
                    .anyMatch(line -> line.contains("news.articles-0 from offset 0"));
            assertThat(before.out())
                    .contains("dateline doctor --cure, or kafka-transactions.sh --bootstrap-server "
                            + broker.bootstrapServers()
                            + " abort --topic news.articles --partition 0 --start-offset 0");
            assertThat(cured.outLines())
                    .filteredOn(line -> line.startsWith("ok       hanging        ended: "))
                    .hasSize(2);
            assertThat(after.outLines())
                    .anyMatch(line -> line.startsWith("ok       hanging        no transaction hangs"));
        }
    }

    private static Typed doctor(EmbeddedBroker broker, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "doctor";
        arguments[1] = "--bootstrap-servers";
        arguments[2] = broker.bootstrapServers();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Typed.command(arguments);
    }
}
