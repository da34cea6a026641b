package org.dateline.ingest.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.dateline.ingest.codec.ArticleReader;
import org.dateline.ingest.codec.Described;
import org.dateline.ingest.codec.Format;
import org.dateline.ingest.codec.JsonStream;
import org.dateline.ingest.codec.Limits;
import org.dateline.ingest.codec.RawLine;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.ParseOutcome.Warning;
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
    private final ArticleReader reader;
    private final ExecutorService writers;
    private final WaitingCallers callers;
    private final Semaphore streams = new Semaphore(MOST_STREAMS);

    /** @param writers runs what writes the answers of streams; unbounded, since the streams are counted here */
    ArticlesEndpoint(Intake intake, HttpSettings settings, ExecutorService writers, WaitingCallers callers) {
        this.intake = intake;
        this.settings = settings;
        this.bodies = new BodyBytes(settings.maxItemBytes(), settings.bodyTimeout());
        this.reader = new ArticleReader(Limits.ofItemBytes(settings.maxItemBytes()));
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
            stream(context, type);
        } else {
            whole(context, type);
        }
    }

    /** One article is answered as such; several, from an archive, a feed or an array, one by one in a list. */
    private void whole(Context context, MediaType type) throws IOException {
        var request = context.req();
        String traceParent = request.getHeader("traceparent");
        bodies.use(request.getInputStream(), request.getContentLengthLong(), body -> {
            Described described = Described.NOTHING.withContentType(type.declared());
            BodyItems items = new BodyItems((number, outcome) -> answer(number, outcome, traceParent));
            reader.read(body, described, items);
            if (items.isOne()) {
                one(context, items.first(), traceParent);
            } else {
                JsonAnswers.write(context, items.sum());
            }
        });
    }

    private void one(Context context, ParseOutcome outcome, @Nullable String traceParent) {
        Article article = outcome.fold(parsed -> parsed, refused -> {
            throw RefusedRequest.of(refused);
        });
        Receipt receipt = acknowledged(article, traceParent);
        context.status(202).header("Location", "/articles/" + receipt.id());
        JsonAnswers.write(context, receipt, outcome.warnings());
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

    private void stream(Context context, MediaType type) throws IOException {
        if (!streams.tryAcquire()) {
            throw RefusedRequest.unavailable(MOST_STREAMS + " streams are open already");
        }
        try {
            context.res().setStatus(200);
            context.res().setContentType("application/x-ndjson");
            LineAnswers answers = new LineAnswers(context.res().getOutputStream());
            CompletableFuture<Void> written = CompletableFuture.runAsync(answers, writers);
            try {
                readLines(context, type, answers);
            } finally {
                answers.finish();
                written.join();
            }
        } finally {
            streams.release();
        }
    }

    private void readLines(Context context, MediaType type, LineAnswers answers) throws IOException {
        JsonStream lines = JsonStream.of(context.req().getInputStream(), type.charset(), settings.maxItemBytes());
        String traceParent = context.req().getHeader("traceparent");
        for (@Nullable RawLine line = lines.next(); line != null && !answers.isEnded(); line = lines.next()) {
            answers.add(answer(line.number(), lines.read(line), traceParent));
        }
    }

    private CompletableFuture<LineAnswer> answer(long number, ParseOutcome outcome, @Nullable String traceParent) {
        return outcome.fold(article -> accept(number, article, outcome.warnings(), traceParent), refused -> {
            intake.counts().countRefused();
            return CompletableFuture.completedFuture(LineAnswer.failed(number, RefusedRequest.of(refused)));
        });
    }

    private CompletableFuture<LineAnswer> accept(
            long number, Article article, List<Warning> warnings, @Nullable String traceParent) {
        try {
            return callers.add(intake.accept(article, traceParent))
                    .handle((receipt, failure) -> failure == null
                            ? LineAnswer.accepted(number, receipt, warnings)
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
