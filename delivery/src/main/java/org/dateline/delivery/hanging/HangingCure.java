package org.dateline.delivery.hanging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
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
        Set<String> said = new LinkedHashSet<>();
        hanging.certain().forEach(transaction -> said.add(end(admin, transaction)));
        hanging.doubtful().stream().limit(1).forEach(transaction -> said.add(doubt(transaction)));
        if (!hanging.refused().isEmpty()) {
            said.add("whether a transaction hangs there this user may not see (" + NeededRight.toSee(hanging.refused())
                    + "): " + COMMAND + " as one who may");
        }
        said.remove("");
        return String.join("; ", said);
    }

    private static String doubt(OpenTransaction open) {
        return "a transaction may hang on " + open.inWords()
                + ", and this user may not see whether its producer lives (" + NeededRight.TO_SEE_PRODUCERS + "): "
                + COMMAND + " as one who may";
    }

    private String end(Admin admin, OpenTransaction transaction) {
        try {
            HangingTransactions.end(admin, transaction);
            ended.increment();
            LOG.warn("ended a transaction that hung, its coordinator having done with it: {}", transaction.inWords());
        } catch (AuthorizationException e) {
            return "a transaction hangs on " + transaction.inWords()
                    + ", and this user may not end it (" + NeededRight.TO_END + "): " + COMMAND + " as one who may, or "
                    + transaction.command(bootstrapServers);
        } catch (KafkaException e) {
            // Another one was faster, or Kafka is away: the next look says.
            LOG.info("could not end a hanging transaction: {}", transaction.inWords(), e);
        }
        return "";
    }
}
