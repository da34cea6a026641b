package org.dateline.ingest.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dateline.operations.http.RefusedRequest;

/**
 * Reads bodies within three limits: the bytes of one, the time of one, and the bytes of all that are in memory at a time.
 * Thread-safe.
 */
final class BodyBytes {
    private static final int STEP_BYTES = 64 * 1024;
    private static final long ALL_BYTES = 64L * 1024 * 1024;
    private static final long PATIENCE_MILLIS = 2_000;

    private final int maxBytes;
    private final Duration timeout;
    private final Semaphore steps;

    BodyBytes(int maxBytes, Duration timeout) {
        this.maxBytes = maxBytes;
        this.timeout = timeout;
        this.steps = new Semaphore((int) (Math.max(ALL_BYTES, 2L * maxBytes) / STEP_BYTES), true);
    }

    /** What is done with a body while it counts as being in memory. */
    interface Use {
        void with(byte[] body);
    }

    /**
     * @param declaredLength the request's Content-Length, or -1; only ever used to refuse early
     * @throws RefusedRequest 413 when it is too large, 408 when it takes too long, 503 when there is no room
     */
    void use(InputStream in, long declaredLength, Use use) throws IOException {
        if (declaredLength > maxBytes) {
            throw ArticleRefusals.tooLarge(maxBytes);
        }
        Held held = new Held();
        try {
            use.with(read(in, held));
        } finally {
            held.giveBack();
        }
    }

    private byte[] read(InputStream in, Held held) throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] step = new byte[STEP_BYTES];
        for (int read = in.read(step); read >= 0; read = in.read(step)) {
            if ((long) body.size() + read > maxBytes) {
                throw ArticleRefusals.tooLarge(maxBytes);
            }
            if (System.nanoTime() > deadline) {
                throw new RefusedRequest(
                        408, "timeout", "the body takes longer than " + timeout.toSeconds() + " s", null);
            }
            held.makeRoomFor(body.size() + read);
            body.write(step, 0, read);
        }
        return body.toByteArray();
    }

    /** The room that one body takes. */
    private final class Held {
        private int taken;

        void makeRoomFor(int bytes) {
            int needed = bytes / STEP_BYTES + 1;
            try {
                if (needed > taken && !steps.tryAcquire(needed - taken, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw RefusedRequest.unavailable("too many bodies at a time");
                }
                taken = Math.max(needed, taken);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw RefusedRequest.unavailable("the server stops");
            }
        }

        void giveBack() {
            steps.release(taken);
        }
    }
}
