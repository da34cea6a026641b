package org.dateline.reader.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.dateline.reader.index.Positions;
import org.dateline.reader.index.Snapshot;
import org.dateline.reader.query.Arrivals;
import org.jspecify.annotations.Nullable;

/**
 * One listener and how far it has been told. Holds no events: each portion is read from the index when the one before is
 * written. Called by one thread at a time.
 */
final class Subscription {
    private static final int PORTION = 100;
    private static final int PORTION_BYTES = 256 * 1024;

    private final Listener listener;
    private final Arrivals arrivals;
    private final EventFormat format;
    private final Pace pace;
    private Positions told;
    private @Nullable String resync;
    private boolean greeted;
    private long lastWritten = System.nanoTime();
    private long lastReady = System.nanoTime();

    /**
     * @param beat a sign of life after so long without an event
     * @param patience who does not read for so long is dropped
     */
    record Pace(Duration beat, Duration patience) {
        static final Pace USUAL = new Pace(Duration.ofSeconds(15), Duration.ofSeconds(30));
    }

    /** @param resync why it cannot go on where it was, or {@code null} */
    Subscription(
            Listener listener,
            Arrivals arrivals,
            EventFormat format,
            Pace pace,
            Positions from,
            @Nullable String resync) {
        this.listener = listener;
        this.arrivals = arrivals;
        this.format = format;
        this.pace = pace;
        this.told = from;
        this.resync = resync;
    }

    /** What a turn came to. */
    enum Turn {
        /** All is told. */
        DONE,
        /** There is more to tell now. */
        MORE,
        /** The listener has not read yet what it was told. */
        WAITING,
        /** Nobody is there, or nobody reads. */
        GONE
    }

    Turn turn(Snapshot snapshot) {
        try {
            if (!listener.isReady()) {
                return System.nanoTime() - lastReady > pace.patience().toNanos() ? Turn.GONE : Turn.WAITING;
            }
            lastReady = System.nanoTime();
            Optional<byte[]> next = next(snapshot);
            if (next.isPresent()) {
                listener.write(next.get());
                lastWritten = System.nanoTime();
            }
            return snapshot.positions().isWithin(told) ? Turn.DONE : Turn.MORE;
        } catch (IOException e) {
            return Turn.GONE;
        }
    }

    private Optional<byte[]> next(Snapshot snapshot) throws IOException {
        Positions now = snapshot.positions();
        if (resync == null && !told.topicId().equals(now.topicId())) {
            resync = "the topic was made anew";
            told = now;
        }
        String why = resync;
        if (why != null) {
            resync = null;
            greeted = true;
            return Optional.of(format.event("resync", told.token(), Map.of("reason", why)));
        }
        if (!greeted) {
            // Whoever is cut before the first event must know too from where to go on.
            greeted = true;
            return Optional.of(format.beat(told.token()));
        }
        byte[] events = now.isWithin(told) ? new byte[0] : events(snapshot);
        if (events.length > 0) {
            return Optional.of(events);
        }
        boolean silent = System.nanoTime() - lastWritten > pace.beat().toNanos();
        return silent ? Optional.of(format.beat(told.token())) : Optional.empty();
    }

    private byte[] events(Snapshot snapshot) throws IOException {
        Arrivals.Portion portion = arrivals.after(told, snapshot, PORTION);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Arrivals.Arrival arrival : portion.arrivals()) {
            String id = arrival.after().token();
            Object article = arrival.article();
            out.write(
                    article == null
                            ? format.event("retracted", id, Map.of("id", arrival.id(), "uri", arrival.uri()))
                            : format.event("article", id, article));
            told = arrival.after();
            if (out.size() > PORTION_BYTES) {
                return out.toByteArray();
            }
        }
        told = portion.reached();
        return out.toByteArray();
    }

    void end() {
        listener.end();
    }
}
