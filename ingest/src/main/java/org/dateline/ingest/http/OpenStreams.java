package org.dateline.ingest.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.dateline.operations.http.RefusedRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/**
 * The streams of lines that are open. A stream may last for days and be slow, since a live feed is; so a stream that has
 * brought no whole line for a while gives way to a new one when there are too many, and a single line must be whole
 * within the time that a body may take. Thread-safe.
 */
final class OpenStreams {
    private final int most;
    private final Duration lineTimeout;
    private final Duration idleTimeout;
    private final Duration mayBeDisplaced;
    private final Set<OpenStream> open = new HashSet<>();

    /**
     * @param most open at a time; each holds three threads
     * @param lineTimeout how long one line may take from its first byte to its last
     * @param idleTimeout how long a stream may be silent between two lines
     * @param mayBeDisplaced a stream without a whole line for this long gives way to a new one
     */
    OpenStreams(int most, Duration lineTimeout, Duration idleTimeout, Duration mayBeDisplaced) {
        this.most = most;
        this.lineTimeout = lineTimeout;
        this.idleTimeout = idleTimeout;
        this.mayBeDisplaced = mayBeDisplaced;
    }

    /** @throws RefusedRequest 503 when there are too many, all of them busy */
    synchronized OpenStream open(HttpServletRequest request) throws IOException {
        if (open.size() >= most) {
            longestWithoutLine()
                    .orElseThrow(() -> RefusedRequest.unavailable(most + " streams are open and busy"))
                    .giveWay();
        }
        OpenStream stream = new OpenStream(
                request.getInputStream(),
                ServletContextRequest.getServletContextRequest(request)
                        .getConnectionMetaData()
                        .getConnection()
                        .getEndPoint());
        open.add(stream);
        return stream;
    }

    private Optional<OpenStream> longestWithoutLine() {
        long now = System.nanoTime();
        return open.stream()
                .filter(stream -> now - stream.lastLineNanos >= mayBeDisplaced.toNanos())
                .max(Comparator.comparingLong(stream -> now - stream.lastLineNanos));
    }

    private synchronized void forget(OpenStream stream) {
        open.remove(stream);
    }

    /** The body of one stream. */
    final class OpenStream extends FilterInputStream {
        private final EndPoint connection;
        private final long ordinaryIdleMillis;
        private volatile long lastLineNanos = System.nanoTime();
        private volatile boolean gaveWay;
        private long lineBeganNanos;
        private boolean inLine;

        private OpenStream(InputStream body, EndPoint connection) {
            super(body);
            this.connection = connection;
            this.ordinaryIdleMillis = connection.getIdleTimeout();
            connection.setIdleTimeout(idleTimeout.toMillis());
        }

        /** A whole line has come. */
        void lineRead() {
            inLine = false;
            lastLineNanos = System.nanoTime();
        }

        /** Why reading had to end, for the caller. */
        String whyItEnded() {
            return gaveWay
                    ? "this stream brought no line for " + mayBeDisplaced.toSeconds() + " s, and " + most
                            + " are open: another one took its place"
                    : "the rest of the stream did not come: a line may take " + lineTimeout.toSeconds()
                            + " s, the time between two " + idleTimeout.toSeconds() + " s";
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            if (gaveWay) {
                throw new IOException("gave way to another stream");
            }
            long now = System.nanoTime();
            if (!inLine) {
                inLine = true;
                lineBeganNanos = now;
            } else if (now - lineBeganNanos > lineTimeout.toNanos()) {
                throw new IOException("a line takes too long");
            }
            return read;
        }

        private void giveWay() {
            gaveWay = true;
            forget(this);
            // Wakes the thread that waits for the next byte; the answers can still be written.
            connection.setIdleTimeout(1);
        }

        /** The body is read, to its end or not; the answers may still be on their way. */
        void endReading() {
            connection.setIdleTimeout(ordinaryIdleMillis);
            forget(this);
        }
    }
}
