package org.dateline.operations;

import java.util.concurrent.CountDownLatch;

/** The handshake between SIGTERM and a running service: the JVM halts once its hooks return, so the hook waits. */
final class ServiceStop {
    private final CountDownLatch closed = new CountDownLatch(1);

    /** The hook that stops this service, and returns when {@link #closed()} was called. */
    Thread hook(String service, Service running) {
        return new Thread(() -> stopAndAwait(running), service + "-stop");
    }

    void stopAndAwait(Service running) {
        running.stop();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The service has given back what it held. */
    void closed() {
        closed.countDown();
    }
}
