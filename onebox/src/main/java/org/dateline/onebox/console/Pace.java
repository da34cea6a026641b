package org.dateline.onebox.console;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.dateline.delivery.rejected.Redrive;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Lets no more than so many things a second go by. Not thread-safe. */
public final class Pace implements Redrive.Pace {
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final double perSecond;
    private final LongSupplier nanoTime;
    private final LongConsumer parkNanos;
    private long next;

    private Pace(double perSecond, LongSupplier nanoTime, LongConsumer parkNanos) {
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
        this.parkNanos = parkNanos;
        this.next = nanoTime.getAsLong();
    }

    /** @param perSecond above 0, or infinite for no limit */
    public static Pace of(double perSecond) {
        return of(perSecond, System::nanoTime, LockSupport::parkNanos);
    }

    static Pace of(double perSecond, LongSupplier nanoTime, LongConsumer parkNanos) {
        return new Pace(perSecond, nanoTime, parkNanos);
    }

    /** How many may go at once: a tenth of a second's worth, at least one. */
    @Override
    public int portion(int most) {
        return (int) Math.max(1, Math.min(most, perSecond / 10));
    }

    /** Waits until the last ones have had their time, and counts these; an interrupt ends the wait. */
    @Override
    public void await(int count) {
        if (Double.isInfinite(perSecond)) {
            return;
        }
        long now = nanoTime.getAsLong();
        while (now - next < 0 && !Thread.currentThread().isInterrupted()) {
            parkNanos.accept(next - now);
            now = nanoTime.getAsLong();
        }
        // What was not used before is lost: a pause is no reason for a burst.
        next = Math.max(next, now) + (long) (count / perSecond * SECOND);
    }

    /** The value of {@code --rate}: {@code 50/s} or {@code 50}. */
    public static final class Rate implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            String number = value.endsWith("/s") ? value.substring(0, value.length() - 2) : value;
            if (!number.matches("\\d{1,9}(\\.\\d{1,3})?") || Double.parseDouble(number) == 0) {
                throw new TypeConversionException("must be how many a second, such as 50/s, but was '" + value + "'");
            }
            return Double.valueOf(number);
        }
    }
}
