package org.dateline.delivery.hanging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;

/**
 * Finds transactions that hang, and ends them. A transaction hangs when a log holds it open and its coordinator has
 * ended it or does not know it. Since the two are asked one after the other, both are asked twice: what ends or goes on
 * in between is alive.
 */
public final class HangingTransactions {
    private HangingTransactions() {}

    /**
     * @param certain hang: nobody but us will end them
     * @param doubtful no coordinator told us of them, but we may not see the transactions of everybody
     * @param refused topics that this user may not look at, as {@code __consumer_offsets}
     */
    public record Found(List<OpenTransaction> certain, List<OpenTransaction> doubtful, Set<String> refused) {
        public Found {
            certain = List.copyOf(certain);
            doubtful = List.copyOf(doubtful);
            refused = Set.copyOf(refused);
        }
    }

    /**
     * @param groups their offsets are looked at
     * @param topics all their partitions are looked at
     * @param pause called between two looks, where there is anything to look at twice; takes some seconds
     * @throws KafkaException when Kafka does not answer
     */
    public static Found find(Admin admin, Collection<String> groups, Collection<String> topics, Runnable pause) {
        Watched watched = Watched.of(admin, groups, topics);
        Set<String> refused = new TreeSet<>(watched.refused());
        Map<OpenTransaction, Verdict> first = look(admin, watched.partitions(), refused);
        first.values().removeIf(verdict -> verdict == Verdict.ALIVE);
        List<OpenTransaction> certain = new ArrayList<>();
        List<OpenTransaction> doubtful = new ArrayList<>();
        if (!first.isEmpty()) {
            pause.run();
            Set<TopicPartition> again =
                    first.keySet().stream().map(OpenTransaction::partition).collect(Collectors.toSet());
            look(admin, again, refused).forEach((open, verdict) -> {
                Verdict before = first.get(open);
                if (verdict == Verdict.HANGS && before == Verdict.HANGS) {
                    certain.add(open);
                } else if (verdict != Verdict.ALIVE && before != null) {
                    doubtful.add(open);
                }
            });
        }
        return new Found(certain, doubtful, refused);
    }

    /**
     * Ends one that is certain to hang: readers go on, and what it wrote does not count.
     *
     * @throws AuthorizationException when this user may not alter the cluster
     * @throws KafkaException when Kafka does not answer, or it is not as it was
     */
    public static void end(Admin admin, OpenTransaction hanging) {
        var unused = Answers.get(admin.abortTransaction(hanging.abort()).all());
    }

    private static Map<OpenTransaction, Verdict> look(
            Admin admin, Set<TopicPartition> partitions, Set<String> refused) {
        List<OpenTransaction> open = open(admin, partitions, refused);
        Map<OpenTransaction, Verdict> verdicts = new LinkedHashMap<>();
        if (open.isEmpty()) {
            return verdicts;
        }
        // After the logs: whatever a coordinator has ended by now had all its markers written before.
        Coordinators coordinators = Coordinators.asked(
                admin, open.stream().map(OpenTransaction::producerId).collect(Collectors.toSet()));
        long now = System.currentTimeMillis();
        for (OpenTransaction each : open) {
            boolean passing = coordinators.passing().contains(each.producerId());
            verdicts.put(
                    each,
                    passing
                            ? Verdict.ALIVE
                            : Verdict.of(
                                    each, coordinators.known().get(each.producerId()), coordinators.seesAll(), now));
        }
        return verdicts;
    }

    private static List<OpenTransaction> open(Admin admin, Set<TopicPartition> partitions, Set<String> refused) {
        List<OpenTransaction> open = new ArrayList<>();
        if (partitions.isEmpty()) {
            return open;
        }
        DescribeProducersResult asked = admin.describeProducers(new HashSet<>(partitions));
        for (TopicPartition partition : partitions) {
            try {
                for (ProducerState producer :
                        Answers.get(asked.partitionResult(partition)).activeProducers()) {
                    if (producer.currentTransactionStartOffset().isPresent()) {
                        open.add(OpenTransaction.of(partition, producer));
                    }
                }
            } catch (AuthorizationException e) {
                refused.add(partition.topic());
            }
        }
        return open;
    }
}
