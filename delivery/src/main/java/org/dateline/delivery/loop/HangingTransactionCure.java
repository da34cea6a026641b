package org.dateline.delivery.loop;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.dateline.delivery.hanging.HangingCure;
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
    private static final Logger LOG = LoggerFactory.getLogger(HangingTransactionCure.class);
    private static final int TIMEOUTS = 3;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    private final KafkaConnection kafka;
    private final LoopSettings settings;
    private final HangingCure cure;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile String found = "";
    private boolean starving;
    private long lookNext;

    HangingTransactionCure(KafkaConnection kafka, LoopSettings settings, MeterRegistry registry) {
        this.kafka = kafka;
        this.settings = settings;
        this.cure = new HangingCure(kafka.bootstrapServers(), registry, settings.groupId());
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
            found = cure.look(admin, List.of(settings.groupId()), settings.topics(), this::pause);
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

    private void pause() {
        try {
            if (closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptException("closed between two looks");
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
