package org.dateline.delivery.hanging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.dateline.delivery.hanging.HangingTransactions.Found;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends what hangs for certain, and says in words what may hang and cannot be ended by this user. Thread-safe. */
public final class HangingCure {
    /** Counts those that were ended. */
    public static final String ENDED = "dateline.hanging.transactions.ended";

    private static final Logger LOG = LoggerFactory.getLogger(HangingCure.class);
    private static final String COMMAND = "dateline doctor --cure";

    private final String bootstrapServers;
    private final Counter ended;

    /** @param group whose looking after they are: a tag of the counter */
    public HangingCure(String bootstrapServers, MeterRegistry registry, String group) {
        this.bootstrapServers = bootstrapServers;
        this.ended = registry.counter(ENDED, "group", group);
    }

    /**
     * @param groups their offsets are looked at
     * @param topics all their partitions are looked at
     * @param pause called between the two looks; ends this call by what it throws
     * @return what stands in the way of a cure, or nothing
     * @throws KafkaException when Kafka does not answer
     */
    public String look(Admin admin, Collection<String> groups, Collection<String> topics, Runnable pause) {
        Found hanging = HangingTransactions.find(admin, groups, topics, pause);
        String said = said(hanging);
        for (OpenTransaction transaction : hanging.certain()) {
            String refused = end(admin, transaction);
            said = refused.isEmpty() ? said : refused;
        }
        return said;
    }

    private static String said(Found hanging) {
        if (!hanging.doubtful().isEmpty()) {
            return "a transaction may hang on " + hanging.doubtful().get(0).inWords()
                    + ", and this user may not see whether its producer lives: " + COMMAND;
        }
        return hanging.refused().isEmpty()
                ? ""
                : "whether a transaction hangs there this user may not see (Read on topic "
                        + String.join(", ", hanging.refused()) + "): " + COMMAND + " as one who may";
    }

    private String end(Admin admin, OpenTransaction transaction) {
        try {
            HangingTransactions.end(admin, transaction);
            ended.increment();
            LOG.warn("ended a transaction that hung, its coordinator having done with it: {}", transaction.inWords());
        } catch (AuthorizationException e) {
            return "a transaction hangs on " + transaction.inWords()
                    + ", and this user may not end it (Alter on the cluster): " + COMMAND + " as one who may, or "
                    + transaction.command(bootstrapServers);
        } catch (KafkaException e) {
            // Another one was faster, or Kafka is away: the next look says.
            LOG.info("could not end a hanging transaction: {}", transaction.inWords(), e);
        }
        return "";
    }
}
