package org.dateline.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.dateline.delivery.hanging.HangingCure;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.kafka.KafkaUnavailable;
import org.dateline.messages.Topic;
import org.dateline.operations.Health;
import org.dateline.operations.Heartbeat.Limits;
import org.dateline.operations.Supervised;
import org.dateline.operations.Supervised.Watch;

/**
 * Looks every half minute whether a transaction hangs on a topic that a service writes in transactions, and ends it. The
 * loop that reads such a topic would do so when it starves; what was rejected is read by none.
 */
public final class TransactionWatch implements AutoCloseable {
    private static final String NAME = "transaction-watch";
    private static final String WELL = "no transaction hangs";
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    private static final Limits LIMITS = Limits.of(Duration.ofMinutes(10));

    private final Admin admin;
    private final List<String> topics;
    private final HangingCure cure;
    private final Health.Check check;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Supervised thread;

    /**
     * @param by who writes them; the tag {@code group} of the counter
     * @param ended told what ended the watch for good
     */
    public TransactionWatch(
            KafkaConnection kafka,
            String by,
            Health health,
            MeterRegistry registry,
            Consumer<Throwable> ended,
            Topic... topics) {
        this.admin = kafka.admin();
        this.topics = Stream.of(topics).map(Topic::name).toList();
        this.cure = new HangingCure(kafka.bootstrapServers(), registry, by);
        this.check = health.register(NAME);
        check.ok("has not looked yet");
        Watch watch = new Watch(NAME, check, health.heartbeat(NAME, LIMITS).shownOn(registry), ended);
        this.thread = Supervised.every(PAUSE, watch, this::look);
    }

    private void look() {
        try {
            String said = cure.look(admin, List.of(), topics, this::pause);
            check.ok(said.isEmpty() ? WELL : said);
        } catch (KafkaUnavailable | KafkaException e) {
            // That Kafka is away is said by those who need it.
            check.ok("not known: Kafka does not answer");
        }
    }

    private void pause() {
        try {
            if (closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new KafkaUnavailable("closed between two looks");
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        admin.close(Duration.ZERO);
        thread.close();
    }
}
