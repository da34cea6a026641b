package org.dateline.reader.desk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.reader.desk.DeskView.AgeView;
import org.dateline.reader.desk.DeskView.Quantiles;
import org.jspecify.annotations.Nullable;

/** From received to written, read from the sinks' histogram: since they started, and lately. Not thread-safe. */
final class Ages {
    private static final Duration LATELY = Duration.ofMinutes(5);
    private static final Pattern BUCKET = Pattern.compile(
            "dateline_age_seconds_bucket\\{(?:[^}]*,)?le=\"([0-9.eE+-]+|\\+Inf)\"(?:,[^}]*)?} ([0-9.eE+]+)");

    private final Deque<Taken> taken = new ArrayDeque<>();
    private final LongSupplier nanoTime;

    /** @param nanoTime {@link System#nanoTime()}, or a test's own */
    Ages(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @param counts how many articles were no older than so many seconds */
    private record Taken(long nanos, NavigableMap<Double, Long> counts) {}

    /** Takes what the services' metrics say now, and says what that means. */
    AgeView take(Collection<Optional<String>> metrics) {
        NavigableMap<Double, Long> now = new TreeMap<>();
        metrics.forEach(text -> text.ifPresent(lines -> add(lines, now)));
        long nanos = nanoTime.getAsLong();
        if (now.isEmpty()
                || (!taken.isEmpty() && total(now) < total(taken.getLast().counts()))) {
            // No sink has answered, or one began anew.
            taken.clear();
        }
        if (now.isEmpty()) {
            return AgeView.UNKNOWN;
        }
        taken.addLast(new Taken(nanos, now));
        while (taken.size() > 2 && nanos - taken.getFirst().nanos() > LATELY.toNanos()) {
            taken.removeFirst();
        }
        return new AgeView(quantiles(less(now, taken.getFirst().counts())), quantiles(now));
    }

    private static void add(String lines, NavigableMap<Double, Long> counts) {
        lines.lines().map(BUCKET::matcher).filter(Matcher::matches).forEach(bucket -> {
            double most =
                    bucket.group(1).equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bucket.group(1));
            counts.merge(most, (long) Double.parseDouble(bucket.group(2)), Long::sum);
        });
    }

    private static NavigableMap<Double, Long> less(NavigableMap<Double, Long> now, NavigableMap<Double, Long> before) {
        NavigableMap<Double, Long> difference = new TreeMap<>();
        now.forEach((most, count) -> difference.put(most, count - before.getOrDefault(most, 0L)));
        return difference;
    }

    private static long total(NavigableMap<Double, Long> counts) {
        // Each bucket counts those of the smaller ones too.
        return Collections.max(counts.values());
    }

    private static @Nullable Quantiles quantiles(NavigableMap<Double, Long> counts) {
        long total = total(counts);
        return total == 0 ? null : new Quantiles(total, millis(counts, 0.5), millis(counts, 0.99));
    }

    /** Of the bucket that it falls into, in proportion, as Prometheus does. */
    private static long millis(NavigableMap<Double, Long> counts, double share) {
        double rank = share * total(counts);
        double lower = 0;
        long below = 0;
        for (Map.Entry<Double, Long> bucket : counts.entrySet()) {
            if (bucket.getValue() >= rank) {
                double upper = bucket.getKey();
                if (Double.isInfinite(upper)) {
                    return Math.round(lower * 1000);
                }
                double part = (rank - below) / Math.max(1, bucket.getValue() - below);
                return Math.round((lower + (upper - lower) * part) * 1000);
            }
            lower = bucket.getKey();
            below = bucket.getValue();
        }
        return Math.round(lower * 1000);
    }
}
