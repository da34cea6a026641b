package org.dateline.delivery.loop;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.dateline.delivery.hanging.HangingTransactions;
import org.dateline.delivery.hanging.HangingTransactions.Found;
import org.dateline.delivery.hanging.OpenTransaction;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.kafka.KafkaUnavailable;
import org.dateline.delivery.record.StackDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a loop has starved for some times the timeout of a transaction, nobody alive is holding it back: looks for
 * transactions that hang, in a thread of its own, and ends them. To be called by one thread.
 */
final class HangingTransactionCure implements StarvationCure {
    /** Counts those that were ended. */
    static final String ENDED = "dateline.hanging.transactions.ended";

    private static final Logger LOG = LoggerFactory.getLogger(HangingTransactionCure.class);
    private static final int TIMEOUTS = 3;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    private static final String COMMAND = "dateline doctor --cure";

    private final KafkaConnection kafka;
    private final LoopSettings settings;
    private final Counter ended;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile String found = "";
    private boolean starving;
    private long lookNext;

    HangingTransactionCure(KafkaConnection kafka, LoopSettings settings, MeterRegistry registry) {
        this.kafka = kafka;
        this.settings = settings;
        this.ended = registry.counter(ENDED, "group", settings.groupId());
    }

    @Override
    public String starving(String why) {
        if (why.isEmpty()) {
            starving = false;
            found = "";
            return why;
        }
        if (!starving) {
            starving = true;
            lookNext = System.nanoTime() + patience();
        } else if (System.nanoTime() - lookNext >= 0 && looking.compareAndSet(false, true)) {
            lookNext = System.nanoTime() + patience();
            Thread thread = new Thread(this::look, "hanging-transactions");
            thread.setDaemon(true);
            thread.start();
        }
        String said = found;
        return said.isEmpty() ? why : why + "; " + said;
    }

    private long patience() {
        return settings.transactionTimeout().multipliedBy(TIMEOUTS).toNanos();
    }

    private void look() {
        try (Admin admin = kafka.admin()) {
            Found hanging =
                    HangingTransactions.find(admin, List.of(settings.groupId()), settings.topics(), this::pause);
            if (!isClosed()) {
                found = said(hanging);
                hanging.certain().forEach(transaction -> end(admin, transaction));
            }
        } catch (InterruptException | KafkaUnavailable e) {
            LOG.debug("a look for hanging transactions ended early", e);
        } catch (KafkaException e) {
            LOG.info("cannot look for hanging transactions", e);
        } catch (RuntimeException e) {
            LOG.warn("cannot look for hanging transactions: {}", StackDigest.sentence(e));
        } finally {
            looking.set(false);
        }
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

    private void end(Admin admin, OpenTransaction transaction) {
        try {
            HangingTransactions.end(admin, transaction);
            ended.increment();
            LOG.warn("ended a transaction that hung, its coordinator having done with it: {}", transaction.inWords());
        } catch (AuthorizationException e) {
            found = "a transaction hangs on " + transaction.inWords()
                    + ", and this user may not end it (Alter on the cluster): " + COMMAND + " as one who may, or "
                    + transaction.command(kafka.bootstrapServers());
        } catch (KafkaException e) {
            // Another member of the group was faster, or Kafka is away: the next look says.
            LOG.info("could not end a hanging transaction: {}", transaction.inWords(), e);
        }
    }

    private void pause() {
        try {
            var unused = closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
