package org.dateline.delivery.kafka;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.dateline.delivery.record.RecordLimits;

/**
 * Which client properties the delivery promises rest on. Of all that Kafka's producer, consumer and administrator know,
 * those that are not named here change speed, patience and security, and are free.
 */
final class KafkaPromises {
    /** What a consumer must be for the promises to hold. */
    static final Map<String, String> CONSUMER = Map.of(
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
            ConsumerConfig.CHECK_CRCS_CONFIG, "true",
            // Who only looks must not make a topic: it would have the broker's settings, and its owner would refuse it.
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false",
            ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");

    /** What a producer must be for the promises to hold. */
    static final Map<String, String> PRODUCER = Map.of(
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true",
            ProducerConfig.PARTITIONER_IGNORE_KEYS_CONFIG, "false",
            ProducerConfig.TRANSACTION_TWO_PHASE_COMMIT_ENABLE_CONFIG, "false");

    private static final String BYTES = "must not be set, since keys and values are passed on as the bytes they are";
    private static final String NAMED = "must not be set, since each service has its own: ENRICH_GROUP, SINK_GROUP,"
            + " ENRICH_INSTANCE, SINK_INSTANCE";

    private static final Map<String, Rule> RULES = rules();

    private KafkaPromises() {}

    /** @throws IllegalArgumentException naming property, value and rule */
    static void require(Map<String, String> properties) {
        properties.forEach((name, value) -> {
            Rule rule = RULES.get(name);
            if (rule != null && !rule.holds.test(value.strip())) {
                throw new IllegalArgumentException("Kafka property " + name + " is " + value + ": " + rule.words);
            }
        });
    }

    /** The properties that there is a rule for. */
    static Set<String> names() {
        return RULES.keySet();
    }

    private record Rule(Predicate<String> holds, String words) {
        static Rule equal(String promised) {
            return new Rule(
                    value -> value.toLowerCase(Locale.ROOT).equals(promised),
                    "must be " + promised + ", since the delivery promises rest on it");
        }

        static Rule never(String words) {
            return new Rule(value -> false, words);
        }

        static Rule number(LongPredicate holds, String words) {
            return new Rule(value -> value.matches("-?\\d{1,18}") && holds.test(Long.parseLong(value)), words);
        }
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new HashMap<>();
        CONSUMER.forEach((name, promised) -> rules.put(name, Rule.equal(promised)));
        PRODUCER.forEach((name, promised) -> rules.put(name, Rule.equal(promised)));
        rules.put(
                ProducerConfig.PARTITIONER_CLASS_CONFIG,
                Rule.never("must not be set, since versions of an article stay in order only where its key always"
                        + " leads to the same partition"));
        rules.put(
                ProducerConfig.INTERCEPTOR_CLASSES_CONFIG,
                Rule.never("must not be set, since an interceptor can change or leave out records"));
        rules.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, Rule.never(NAMED));
        rules.put(CommonClientConfigs.GROUP_ID_CONFIG, Rule.never(NAMED));
        rules.put(CommonClientConfigs.GROUP_INSTANCE_ID_CONFIG, Rule.never(NAMED));
        rules.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, Rule.never(BYTES));
        rules.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, Rule.never(BYTES));
        rules.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, Rule.never(BYTES));
        rules.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, Rule.never(BYTES));
        rules.put(
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                Rule.number(count -> count >= 1 && count <= 5, "must be from 1 to 5, or records get out of order"));
        rules.put(
                ProducerConfig.RETRIES_CONFIG,
                Rule.number(count -> count >= 1, "must be at least 1, or a record is lost with its first failure"));
        rules.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, largestRecord());
        rules.put(ProducerConfig.BUFFER_MEMORY_CONFIG, largestRecord());
        return Map.copyOf(rules);
    }

    private static Rule largestRecord() {
        return Rule.number(
                bytes -> bytes >= RecordLimits.MAX_REQUEST_BYTES,
                "must be at least " + RecordLimits.MAX_REQUEST_BYTES
                        + ", or a large record that cannot be handled cannot be rejected either");
    }
}
