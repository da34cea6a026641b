package org.dateline.broker;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A Kafka broker in a child process. Its data stays on disk, and the next broker on the same directory goes on with it,
 * on the same port where that is free. The child ends with this process, even when that is killed.
 *
 * <p>Safe to use from several threads.
 */
public final class EmbeddedBroker implements AutoCloseable {
    /** Stopping takes less than a second as a rule; a broker that hangs loses nothing when it is killed. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

    private final Process child;
    private final int port;

    private EmbeddedBroker(Process child, int port) {
        this.child = child;
        this.port = port;
    }

    /**
     * Starts the child and waits until clients can connect.
     *
     * @throws BrokerRefused when it cannot start: the directory is in use by another broker, the port is taken, it died
     *     or it was not ready in time
     */
    public static EmbeddedBroker start(BrokerSettings settings) {
        BrokerChild launched = BrokerChild.launch(settings);
        return new EmbeddedBroker(launched.process(), launched.awaitPort());
    }

    /** Host and port for Kafka's {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** The child's process id. */
    public long pid() {
        return child.pid();
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    /** Ends the child at once, as a crash would, and returns when it is gone. For tests of what survives that. */
    public void kill() {
        child.destroyForcibly();
        // Not through onExit(): that answers in the common pool, and waits for ever where the pool's only thread waits
        // for this broker.
        boolean interrupted = Thread.interrupted();
        while (child.isAlive()) {
            try {
                child.waitFor();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the broker in order. Does nothing when it is gone already. */
    @Override
    public void close() {
        try {
            // The end of its input is the child's sign to stop.
            child.getOutputStream().close();
        } catch (IOException e) {
            // The child is gone or its input is closed already: either way it stops.
        }
        try {
            if (!child.waitFor(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
