package org.dateline.ingest.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.dateline.ingest.codec.ArticleFormats;
import org.dateline.ingest.codec.Format;
import org.dateline.ingest.codec.JsonFrames;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.codec.RawLine;
import org.dateline.ingest.intake.ArticleTooLarge;
import org.dateline.ingest.intake.Intake;
import org.dateline.ingest.intake.Receipt;
import org.dateline.messages.Article;
import org.jspecify.annotations.Nullable;

/** Takes articles one by one or as a stream, and gives receipts. */
final class ArticlesEndpoint {
    /** Streams hold two threads each. */
    private static final int MOST_STREAMS = 16;

    private final Intake intake;
    private final HttpSettings settings;
    private final BodyBytes bodies;
    private final ExecutorService writers;
    private final WaitingCallers callers;
    private final Semaphore streams = new Semaphore(MOST_STREAMS);

    /** @param writers runs what writes the answers of streams; unbounded, since the streams are counted here */
    ArticlesEndpoint(Intake intake, HttpSettings settings, ExecutorService writers, WaitingCallers callers) {
        this.intake = intake;
        this.settings = settings;
        this.bodies = new BodyBytes(settings.maxItemBytes(), settings.bodyTimeout());
        this.writers = writers;
        this.callers = callers;
    }

    /** {@code POST /articles} */
    void post(Context context) throws IOException {
        // As it was sent: the server's own reading of it fails on a charset that Java does not know.
        MediaType type = MediaType.of(context.req().getHeader("Content-Type"));
        String encoding = context.req().getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new RefusedRequest(
                    415, "unsupported-encoding", "Content-Encoding is " + encoding + ": must be identity", null);
        }
        if (!intake.available()) {
            throw RefusedRequest.unavailable(intake.unavailableBecause());
        }
        if (type.format() == Format.NDJSON) {
            stream(context);
        } else {
            one(context, type);
        }
    }

    private void one(Context context, MediaType type) throws IOException {
        var request = context.req();
        bodies.use(request.getInputStream(), request.getContentLengthLong(), body -> {
            ParseOutcome outcome = ArticleFormats.read(type.format(), body, type.charset(), null);
            Article article = outcome.fold(parsed -> parsed, refused -> {
                throw RefusedRequest.of(refused);
            });
            Receipt receipt = acknowledged(article, request.getHeader("traceparent"));
            context.status(202).header("Location", "/articles/" + receipt.id());
            JsonAnswers.write(context, receipt);
        });
    }

    private Receipt acknowledged(Article article, @Nullable String traceParent) {
        try {
            return callers.add(intake.accept(article, traceParent)).join();
        } catch (CompletionException e) {
            throw refused(e);
        } catch (ArticleTooLarge e) {
            throw RefusedRequest.of(e);
        }
    }

    /** Why an article that Kafka was given has not been acknowledged: the broker may know a smaller limit than we do. */
    static RefusedRequest refused(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof ArticleTooLarge tooLarge
                ? RefusedRequest.of(tooLarge)
                : RefusedRequest.unavailable("Kafka has not acknowledged the article");
    }

    private void stream(Context context) throws IOException {
        if (!streams.tryAcquire()) {
            throw RefusedRequest.unavailable(MOST_STREAMS + " streams are open already");
        }
        try {
            context.res().setStatus(200);
            context.res().setContentType("application/x-ndjson");
            LineAnswers answers = new LineAnswers(context.res().getOutputStream());
            CompletableFuture<Void> written = CompletableFuture.runAsync(answers, writers);
            try {
                readLines(context, answers);
            } finally {
                answers.finish();
                written.join();
            }
        } finally {
            streams.release();
        }
    }

    private void readLines(Context context, LineAnswers answers) throws IOException {
        JsonFrames lines = new JsonFrames(context.req().getInputStream(), settings.maxItemBytes());
        String traceParent = context.req().getHeader("traceparent");
        for (@Nullable RawLine line = lines.next(); line != null && !answers.isEnded(); line = lines.next()) {
            answers.add(answer(line, traceParent));
        }
    }

    private CompletableFuture<LineAnswer> answer(RawLine line, @Nullable String traceParent) {
        long number = line.number();
        return ArticleFormats.read(line, null, null).fold(article -> accept(number, article, traceParent), refused -> {
            intake.counts().countRefused();
            return CompletableFuture.completedFuture(LineAnswer.failed(number, RefusedRequest.of(refused)));
        });
    }

    private CompletableFuture<LineAnswer> accept(long number, Article article, @Nullable String traceParent) {
        try {
            return callers.add(intake.accept(article, traceParent))
                    .handle((receipt, failure) -> failure == null
                            ? LineAnswer.accepted(number, receipt)
                            : LineAnswer.failed(number, refused(failure)));
        } catch (ArticleTooLarge e) {
            intake.counts().countRefused();
            return CompletableFuture.completedFuture(LineAnswer.failed(number, RefusedRequest.of(e)));
        }
    }

    /** {@code GET /articles/{id}} */
    void receipt(Context context) {
        String id = context.pathParam("id");
        Receipt receipt = intake.receipt(id)
                .orElseThrow(() -> new RefusedRequest(
                        404, "not-found", "no article of this id was accepted here in the last minutes", null));
        JsonAnswers.write(context, receipt);
    }
}
