package org.dateline.delivery.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.kafka.KafkaPresence;
import org.junit.jupiter.api.Test;

class DroughtTest {
    private static final TopicPartition PARTITION = new TopicPartition("news.articles", 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final Ends presence = new Ends();
    private Duration now = Duration.ZERO;
    private final Drought drought = new Drought(() -> now.toNanos());

    DroughtTest() {
        consumer.assign(List.of(PARTITION));
        consumer.seek(PARTITION, 7);
    }

    @Test
    void records_that_are_there_and_do_not_come_are_named_with_position_and_end() {
        presence.ends.put(PARTITION, 12L);
        now = Duration.ofSeconds(20);

        assertThat(drought.why(consumer, presence))
                .isEqualTo("records are there and do not come, as while a transaction is open: "
                        + "news.articles-0 stands at 7 of 12");
    }

    @Test
    void a_topic_on_which_nothing_arrives_is_no_drought() {
        presence.ends.put(PARTITION, 7L);
        now = Duration.ofSeconds(20);

        assertThat(drought.why(consumer, presence)).isEmpty();
    }

    @Test
    void a_wait_of_seconds_is_as_it_should_be() {
        presence.ends.put(PARTITION, 12L);
        now = Duration.ofSeconds(2);

        assertThat(drought.why(consumer, presence)).isEmpty();
    }

    @Test
    void it_ends_with_the_first_record_that_comes() {
        presence.ends.put(PARTITION, 12L);
        now = Duration.ofSeconds(20);
        assertThat(drought.why(consumer, presence)).isNotEmpty();

        drought.ended();

        assertThat(drought.why(consumer, presence)).isEmpty();
    }

    private static final class Ends implements KafkaPresence {
        final Map<TopicPartition, Long> ends = new HashMap<>();

        @Override
        public String why() {
            return "";
        }

        @Override
        public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
            return ends;
        }
    }
}
