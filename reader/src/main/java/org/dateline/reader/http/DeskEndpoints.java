package org.dateline.reader.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.delivery.kafka.KafkaUnavailable;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.rejected.RecordId;
import org.dateline.messages.Rejection.Reason;
import org.dateline.operations.http.RefusedRequest;
import org.dateline.reader.desk.Desk;
import org.dateline.reader.desk.RedriveOutcome;
import org.dateline.reader.desk.RejectedPlace;
import org.dateline.reader.desk.RejectedQuestion;
import org.dateline.reader.query.BadParameter;
import org.dateline.reader.query.Parameters;

/** The desk over HTTP. */
final class DeskEndpoints {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final List<String> STAGES = List.of("ingest", "enrich", "sink");
    private static final List<String> REASONS = Stream.concat(
                    Stream.of(Reason.values()).map(Reason::code), Stream.of("foreign"))
            .toList();

    private final Desk desk;
    private final DeskGuard guard;

    DeskEndpoints(Desk desk, DeskGuard guard) {
        this.desk = desk;
        this.guard = guard;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/desk.json", this::view);
        routes.get("/rejected", this::rejected);
        routes.get("/rejected/{partition}/{offset}/original", this::original);
        routes.post("/rejected/{partition}/{offset}/redrive", this::redrive);
        routes.exception(RefusedRequest.class, DeskEndpoints::refuse);
        routes.exception(KafkaUnavailable.class, DeskEndpoints::unavailable);
    }

    private void view(Context context) {
        guard.admit(context);
        Endpoints.parameters(context, Set.of());
        Answers.write(context, desk.view());
    }

    private void rejected(Context context) {
        guard.admit(context);
        Parameters given = Endpoints.parameters(context, Set.of("stage", "reason", "all", "limit", "cursor"));
        Answers.write(
                context,
                desk.rejected(new RejectedQuestion(
                        given.choice("stage", STAGES),
                        given.choice("reason", REASONS),
                        given.choice("all", List.of("true", "false"))
                                .map(Boolean::valueOf)
                                .orElse(false),
                        given.count("limit", USUAL, MOST),
                        given.one("cursor").map(DeskEndpoints::place))));
    }

    private static RejectedPlace place(String cursor) {
        return RejectedPlace.parse(cursor)
                .orElseThrow(() -> BadParameter.cursor(cursor, "must be the next of an answer of /rejected"));
    }

    /** Nothing in it may be taken for anything but text, nor run, wherever it is opened. */
    private void original(Context context) {
        guard.admit(context);
        Endpoints.parameters(context, Set.of());
        RecordId id = id(context);
        Bytes original = desk.original(id).orElseThrow(() -> unknown(id));
        context.contentType("text/plain;charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"rejected-" + id.partition() + "-" + id.offset() + ".txt\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .result(original.array());
    }

    private void redrive(Context context) {
        guard.admit(context);
        RecordId id = id(context);
        guard.admitChange(context, id.toString());
        RedriveOutcome outcome = desk.redrive(id);
        if (outcome instanceof RedriveOutcome.Unknown) {
            throw unknown(id);
        }
        if (outcome instanceof RedriveOutcome.Refused refused) {
            throw new RefusedRequest(409, "not-handed-in", id + " was not handed in: " + refused.why(), null);
        }
        Answers.write(context, outcome);
    }

    private static RecordId id(Context context) {
        String text = context.pathParam("partition") + "/" + context.pathParam("offset");
        try {
            return RecordId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedRequest(404, "not-found", "there is no rejected record " + text, null);
        }
    }

    private static RefusedRequest unknown(RecordId id) {
        return new RefusedRequest(404, "not-found", "the rejected topic does not hold " + id + " (any more)", null);
    }

    private static void refuse(RefusedRequest refused, Context context) {
        Answers.refuse(
                context,
                Refusal.of(refused.status(), refused.asProblem().reason(), String.valueOf(refused.getMessage())));
    }

    private static void unavailable(KafkaUnavailable away, Context context) {
        context.header("Retry-After", "5");
        Answers.refuse(context, Refusal.of(503, "unavailable", String.valueOf(away.getMessage())));
    }
}
