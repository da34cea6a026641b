package org.dateline.bench.machine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Things per second between a moment when some are done, so that start-up and warm-up do not count, and the end. */
public final class Rate {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Runnable check;
    private final Duration interval;

    /**
     * @param check throws when there is no use in waiting any longer
     * @param interval between two looks; the error of a figure is at most one of these at each end
     */
    public Rate(Runnable check, Duration interval) {
        this.check = check;
        this.interval = interval;
    }

    /**
     * @param done how many are done by now
     * @param from measured from here on, or a little later
     * @param to the number at which all is done
     */
    public double between(LongSupplier done, long from, long to) {
        long atStart = await(done, from);
        long start = System.nanoTime();
        await(done, to);
        double seconds = (System.nanoTime() - start) / 1e9;
        return (to - atStart) / seconds;
    }

    /** Waits until so many are done, and says how many then were. */
    public long await(LongSupplier done, long target) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (long now = done.getAsLong(); ; now = done.getAsLong()) {
            if (now >= target) {
                return now;
            }
            check.run();
            if (System.nanoTime() > deadline) {
                throw new MeasurementFailed(
                        now + " of " + target + " were done after " + PATIENCE.toMinutes() + " minutes");
            }
            LockSupport.parkNanos(interval.toNanos());
        }
    }
}
