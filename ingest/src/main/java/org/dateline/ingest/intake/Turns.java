package org.dateline.ingest.intake;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A thread for what follows an acknowledgement and may have to wait. It must not be Kafka's own: that one makes the room
 * which others wait for.
 */
final class Turns {
    private static final int IDLE_SECONDS = 10;

    private Turns() {}

    /** One task after the other, in their order; the thread ends when there is nothing to do. */
    static Executor named(String name) {
        ThreadPoolExecutor one =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread daemon = new Thread(task, name);
                    daemon.setDaemon(true);
                    return daemon;
                });
        one.allowCoreThreadTimeOut(true);
        return one;
    }
}
