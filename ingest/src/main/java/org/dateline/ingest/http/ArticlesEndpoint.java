package org.dateline.ingest.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import org.dateline.ingest.codec.ArticleReader;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.codec.input.Limits;
import org.dateline.ingest.codec.stream.JsonStream;
import org.dateline.ingest.codec.stream.RawLine;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.ParseOutcome.Warning;
import org.dateline.ingest.http.OpenStreams.OpenStream;
import org.dateline.ingest.intake.ArticleTooLarge;
import org.dateline.ingest.intake.Intake;
import org.dateline.ingest.intake.Receipt;
import org.dateline.messages.Article;
import org.dateline.operations.http.RefusedRequest;
import org.jspecify.annotations.Nullable;

/** Takes articles one by one or as a stream, and gives receipts. */
final class ArticlesEndpoint {
    private static final int MOST_STREAMS = 64;

    private final Intake intake;
    private final HttpSettings settings;
    private final BodyBytes bodies;
    private final ArticleReader reader;
    private final ExecutorService writers;
    private final WaitingCallers callers;
    private final OpenStreams streams;

    /** @param writers runs what writes the answers of streams; unbounded, since the streams are counted here */
    ArticlesEndpoint(Intake intake, HttpSettings settings, ExecutorService writers, WaitingCallers callers) {
        this.intake = intake;
        this.settings = settings;
        this.bodies = new BodyBytes(settings.maxItemBytes(), settings.bodyTimeout());
        this.reader = new ArticleReader(Limits.ofItemBytes(settings.maxItemBytes()));
        this.writers = writers;
        this.streams = new OpenStreams(
                MOST_STREAMS, settings.bodyTimeout(), settings.streamIdleTimeout(), settings.streamGivesWayAfter());
        this.callers = callers;
    }

    /** {@code POST /articles} */
    void post(Context context) throws IOException {
        // As it was sent: the server's own reading of it fails on a charset that Java does not know.
        MediaType type = MediaType.of(context.req().getHeader("Content-Type"));
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
        InputStream in = RequestBytes.unpacked(request.getInputStream(), request.getHeader("Content-Encoding"));
        bodies.use(in, request.getContentLengthLong(), body -> {
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
            throw ArticleRefusals.of(refused);
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
            throw ArticleRefusals.of(e);
        }
    }

    /** Why an article that Kafka was given has not been acknowledged: the broker may know a smaller limit than we do. */
    static RefusedRequest refused(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof ArticleTooLarge tooLarge
                ? ArticleRefusals.of(tooLarge)
                : RefusedRequest.unavailable("Kafka has not acknowledged the article");
    }

    private void stream(Context context, MediaType type) throws IOException {
        HttpServletRequest request = context.req();
        OpenStream stream = streams.open(request);
        try {
            InputStream body = RequestBytes.unpacked(stream, request.getHeader("Content-Encoding"));
            context.res().setStatus(200);
            context.res().setContentType("application/x-ndjson");
            // A live feed may have nothing to say for a while; its sender sees at once that it is listened to.
            context.res().flushBuffer();
            LineAnswers answers = new LineAnswers(context.res().getOutputStream());
            CompletableFuture<Void> written = answers.start(writers);
            try {
                JsonStream lines = JsonStream.of(body, type.charset(), settings.maxItemBytes());
                readLines(stream, lines, request, answers);
            } finally {
                stream.endReading();
                answers.finish();
                RequestBytes.drain(request);
                written.join();
            }
        } finally {
            stream.endReading();
        }
    }

    private void readLines(OpenStream stream, JsonStream lines, HttpServletRequest request, LineAnswers answers) {
        String traceParent = request.getHeader("traceparent");
        long number = 0;
        try {
            for (@Nullable RawLine line = lines.next(); line != null && !answers.isEnded(); line = lines.next()) {
                stream.lineRead();
                number = line.number();
                answers.add(answer(number, lines.read(line), traceParent));
            }
        } catch (IOException e) {
            answers.add(failed(number + 1, RefusedRequest.unavailable(stream.whyItEnded())));
        } catch (RefusedRequest e) {
            answers.add(failed(number + 1, e));
        }
    }

    private static CompletableFuture<LineAnswer> failed(long line, RefusedRequest why) {
        return CompletableFuture.completedFuture(LineAnswer.failed(line, why));
    }

    private CompletableFuture<LineAnswer> answer(long number, ParseOutcome outcome, @Nullable String traceParent) {
        return outcome.fold(article -> accept(number, article, outcome.warnings(), traceParent), refused -> {
            intake.counts().countRefused();
            return failed(number, ArticleRefusals.of(refused));
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
            return failed(number, ArticleRefusals.of(e));
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
