package org.dateline.ingest.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.dateline.ingest.feeds.hub.HubCallbacks;
import org.dateline.ingest.feeds.hub.HubCallbacks.Question;
import org.dateline.ingest.feeds.state.FeedsUnavailable;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.websub.HubSignature;

/**
 * Where hubs call: {@code GET} and {@code POST /websub/TOKEN}. The only path that needs no key. What is notified is read to its
 * end for its signature, piece by piece, and not kept.
 */
final class WebSubEndpoint {
    static final String PATH = "/websub/{token}";

    private static final Pattern CALLED = Pattern.compile("/websub/[A-Za-z0-9_-]{43}");
    private static final int MOST_BYTES = FetchSettings.MAX_BYTES;
    private static final int MOST_AT_ONCE = 16;
    private static final int STEP_BYTES = 16 * 1024;

    private final HubCallbacks callbacks;
    private final HttpSettings settings;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    WebSubEndpoint(HubCallbacks callbacks, HttpSettings settings) {
        this.callbacks = callbacks;
        this.settings = settings;
    }

    /** Whether a request is for this path, and may come in without a key. */
    static boolean isCalled(Context context) {
        return CALLED.matcher(context.path()).matches();
    }

    /** {@code GET}: a hub asks whether we have asked, or denies. */
    void answer(Context context) {
        Optional<String> said;
        try {
            said = callbacks.answer(
                    context.pathParam("token"),
                    new Question(
                            context.queryParam("hub.mode"),
                            context.queryParam("hub.topic"),
                            context.queryParam("hub.challenge"),
                            context.queryParam("hub.lease_seconds"),
                            context.queryParam("hub.reason")));
        } catch (FeedsUnavailable e) {
            refuse(context, 503);
            return;
        }
        if (said.isEmpty()) {
            refuse(context, 404);
        } else {
            // No browser takes it for a page, whatever it is.
            context.status(200)
                    .contentType("application/octet-stream")
                    .result(said.get().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** {@code POST}: a hub notifies. */
    void notified(Context context) throws IOException {
        String token = context.pathParam("token");
        Optional<HubSignature> signature =
                callbacks.expects(token, context.req().getHeader("X-Hub-Signature"));
        if (signature.isEmpty()) {
            // The hub may end what we do not know of.
            refuse(context, 410);
        } else if (context.req().getContentLengthLong() > MOST_BYTES) {
            refuse(context, 413);
        } else if (!room.tryAcquire()) {
            refuse(context, 503);
        } else {
            try {
                notified(context, token, signature.get());
            } finally {
                room.release();
            }
        }
    }

    private void notified(Context context, String token, HubSignature signature) throws IOException {
        int refusal = read(context.req().getInputStream(), signature);
        if (refusal != 0) {
            refuse(context, refusal);
            return;
        }
        try {
            // A wrong signature is not told from a right one (WebSub, 7.1.2).
            if (callbacks.notified(token, signature.isRight())) {
                context.status(202);
            } else {
                refuse(context, 429);
            }
        } catch (FeedsUnavailable e) {
            refuse(context, 503);
        }
    }

    /** Reads to the end, or says with which status it was not. */
    private int read(InputStream body, HubSignature signature) throws IOException {
        long deadline = System.nanoTime() + settings.bodyTimeout().toNanos();
        byte[] step = new byte[STEP_BYTES];
        long length = 0;
        for (int read = body.read(step); read >= 0; read = body.read(step)) {
            length += read;
            if (length > MOST_BYTES) {
                return 413;
            }
            if (System.nanoTime() > deadline) {
                return 408;
            }
            signature.update(step, read);
        }
        return 0;
    }

    /** Without a word, and without listening on: who calls here is a program that we owe nothing. */
    private static void refuse(Context context, int status) {
        context.status(status).header("Connection", "close");
        if (status == 429 || status == 503) {
            context.header("Retry-After", "10");
        }
    }
}
