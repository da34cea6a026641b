package org.dateline.delivery.loop;

import java.util.function.Consumer;
import org.dateline.delivery.kafka.KafkaPresence;
import org.dateline.delivery.record.StackDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the observer of every change between running and waiting once, and the log too. Not thread-safe. */
final class LoopMood {
    private static final Logger LOG = LoggerFactory.getLogger(LoopMood.class);

    private final LoopObserver observer;
    private boolean running;
    private String reason = "";

    LoopMood(LoopObserver observer) {
        this.observer = observer;
    }

    void beat() {
        observer.beat();
    }

    void taken(long oldest) {
        observer.taken(oldest);
    }

    void idle() {
        observer.idle();
    }

    void running() {
        if (!running) {
            running = true;
            reason = "";
            LOG.info("the loop is running");
            observer.running();
        }
    }

    void waiting(String why) {
        waiting(why, observer::waiting);
    }

    void waitingForStore(String why) {
        waiting(why, observer::waitingForStore);
    }

    private void waiting(String why, Consumer<String> tell) {
        if (running || !why.equals(reason)) {
            running = false;
            reason = why;
            LOG.warn("the loop is waiting: {}", why);
            tell.accept(why);
        }
    }

    /** @param heldBack what is there and does not come, in words, or empty */
    void kafkaIs(KafkaPresence presence, String heldBack) {
        String why = presence.available() ? heldBack : presence.why();
        if (why.isEmpty()) {
            running();
        } else {
            waiting(why);
        }
    }

    void dead(Throwable why) {
        running = false;
        LOG.error("the loop has ended: {}", StackDigest.sentence(why));
        observer.dead(why);
    }
}
