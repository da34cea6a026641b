package org.dateline.ingest.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.dateline.operations.http.RefusedRequest;
import org.jspecify.annotations.Nullable;

/** The bytes of a request's body, unpacked where it says that they are packed, and what is left of them when it is refused. */
final class RequestBytes {
    /** Text seldom packs to less than a twentieth, repeated JSON to a hundredth; beyond this it is made to hurt. */
    private static final long MOST_TIMES_LARGER = 500;

    /** From here on the ratio counts. */
    private static final long RATIO_COUNTS_FROM = 8L * 1024 * 1024;

    private static final long MOST_DRAINED_BYTES = 256L * 1024 * 1024;
    private static final Duration MOST_DRAINED_TIME = Duration.ofSeconds(10);

    private RequestBytes() {}

    /**
     * @param body the request's body as it comes in
     * @param encoding value of Content-Encoding, or {@code null}
     * @throws RefusedRequest 415 for an encoding other than gzip, 400 where gzip is declared and the bytes are none
     */
    static InputStream unpacked(InputStream body, @Nullable String encoding) throws IOException {
        String name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> unzipped(body);
            default ->
                throw new RefusedRequest(
                                415,
                                "unsupported-encoding",
                                "Content-Encoding is " + encoding + ": must be gzip or identity",
                                null)
                        .withHeader("Accept-Encoding", "gzip");
        };
    }

    private static InputStream unzipped(InputStream body) throws IOException {
        Counting packed = new Counting(body);
        try {
            return new Bounded(new GZIPInputStream(packed, 8 * 1024), packed);
        } catch (ZipException | EOFException e) {
            throw new RefusedRequest(400, "not-gzip", "Content-Encoding is gzip: the body must be gzip", null);
        }
    }

    /**
     * Reads and forgets what a caller still sends, within bounds, so that one who writes its whole body before it reads
     * sees the answer and no broken connection. One who waits for leave to send ({@code Expect: 100-continue}) has not
     * begun, and is answered at once.
     */
    static void drain(HttpServletRequest request) {
        if (request.getHeader("Expect") != null) {
            return;
        }
        long deadline = System.nanoTime() + MOST_DRAINED_TIME.toNanos();
        byte[] step = new byte[64 * 1024];
        try {
            InputStream rest = request.getInputStream();
            long drained = 0;
            for (int read = rest.read(step);
                    read >= 0 && drained < MOST_DRAINED_BYTES && System.nanoTime() < deadline;
                    read = rest.read(step)) {
                drained += read;
            }
        } catch (IOException e) {
            // The caller is gone, or the body cannot be read: then nobody waits for the rest.
        }
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count += Math.max(read, 0);
            return read;
        }
    }

    private static final class Bounded extends FilterInputStream {
        private final Counting packed;
        private long unpacked;

        Bounded(InputStream in, Counting packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            unpacked += Math.max(read, 0);
            if (unpacked > RATIO_COUNTS_FROM && unpacked > packed.count * MOST_TIMES_LARGER) {
                throw new RefusedRequest(
                        413,
                        "too-large",
                        "the body unpacks to more than " + MOST_TIMES_LARGER
                                + " times its size: must be the gzip of text",
                        null);
            }
            return read;
        }
    }
}
