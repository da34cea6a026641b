package org.dateline.operations;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that a promise rests on. When its work throws, health and the log say so and the work begins again, after a
 * wait that doubles; what the machine cannot do ends it for good, and whoever started it is told, to end the process.
 */
public final class Supervised implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Supervised.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_JOIN = Duration.ofSeconds(5);

    private final String name;
    private final Health.Check check;
    private final Heartbeat heartbeat;
    private final Consumer<Throwable> ended;
    private final Duration firstWait;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    private Supervised(Watch watch, Duration firstWait, Work work) {
        this.name = watch.name();
        this.check = watch.check();
        this.heartbeat = watch.heartbeat();
        this.ended = watch.ended();
        this.firstWait = firstWait;
        this.thread = new Thread(() -> supervise(work), name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Who is told how a thread fares.
     *
     * @param check says that it works; the thread says there when it does not
     * @param ended told what ended the thread for good
     */
    public record Watch(String name, Health.Check check, Heartbeat heartbeat, Consumer<Throwable> ended) {}

    /** Works until it is told to stop by whoever made it; to return is its orderly end. */
    public static Supervised start(Watch watch, Runnable work) {
        return start(watch, FIRST_WAIT, work);
    }

    static Supervised start(Watch watch, Duration firstWait, Runnable work) {
        return new Supervised(watch, firstWait, self -> work.run());
    }

    /** Does the same again and again until it is closed, with a pause between. */
    public static Supervised every(Duration pause, Watch watch, Runnable round) {
        return every(pause, watch, FIRST_WAIT, round);
    }

    static Supervised every(Duration pause, Watch watch, Duration firstWait, Runnable round) {
        return new Supervised(watch, firstWait, self -> {
            do {
                watch.heartbeat().beat();
                round.run();
            } while (!self.isStoppedWithin(pause));
        });
    }

    private void supervise(Work work) {
        Duration wait = firstWait;
        while (true) {
            heartbeat.beat();
            long begun = System.nanoTime();
            try {
                work.run(this);
                heartbeat.rests();
                return;
            } catch (Throwable thrown) {
                if (CodeFault.isOfTheMachine(thrown)) {
                    end(thrown);
                    return;
                }
                // One that has worked well for long has earned the first wait again.
                wait = System.nanoTime() - begun > LONGEST_WAIT.toNanos() ? firstWait : wait;
                broken(thrown, wait);
            }
            heartbeat.beat();
            if (isStoppedWithin(wait)) {
                return;
            }
            wait = doubled(wait);
        }
    }

    private static Duration doubled(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : twice;
    }

    private void broken(Throwable thrown, Duration wait) {
        String why = name + " broke: our own code threw " + CodeFault.sentence(thrown) + "; it begins again";
        LOG.error("{} in {}", why, wait);
        check.failing(why);
    }

    private void end(Throwable thrown) {
        try {
            String why = name + " has ended, since the machine cannot go on: " + CodeFault.sentence(thrown);
            check.dead(why);
            LOG.error("{}", why);
        } finally {
            // Where there is no memory for words either, the process ends all the same.
            ended.accept(thrown);
        }
    }

    private boolean isStoppedWithin(Duration time) {
        try {
            return stop.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends the rounds, or the wait to begin again; waits a few seconds for work that is under way. */
    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(LONGEST_JOIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Work {
        void run(Supervised self);
    }
}
