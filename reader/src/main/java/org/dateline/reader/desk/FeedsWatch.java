package org.dateline.reader.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.reader.desk.DeskView.FeedRow;
import org.dateline.reader.desk.DeskView.FeedsView;
import org.jspecify.annotations.Nullable;

/** Asks ingest which feeds it polls and how they stand. */
final class FeedsWatch {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** What a screen can show; the counts are of all. */
    private static final int MOST = 200;

    private static final List<String> WORST_FIRST = List.of("parked", "failing", "ended", "new", "ok");

    private final Optional<URI> ingest;
    private final Optional<String> key;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    FeedsWatch(Optional<URI> ingest, Optional<String> key) {
        this.ingest = ingest;
        this.key = key;
    }

    FeedsView look() {
        if (ingest.isEmpty()) {
            return FeedsView.unknown("READER_INGEST is none");
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(ingest.get().resolve("/feeds")).timeout(PATIENCE);
        key.ifPresent(shown -> request.header("Authorization", "Bearer " + shown));
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 200 -> of(MessageJson.readTree(answer.body()));
                case 401, 403 -> FeedsView.unknown("ingest asks for a key: READER_INGEST_KEY_FILE names one");
                default -> FeedsView.unknown("ingest answers " + answer.statusCode());
            };
        } catch (IOException e) {
            return FeedsView.unknown("ingest does not answer at " + ingest.get());
        } catch (InvalidMessage e) {
            return FeedsView.unknown("what answers at " + ingest.get() + " is no ingest");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FeedsView.unknown("interrupted");
        }
    }

    static FeedsView of(JsonNode answer) {
        Map<String, Integer> standings = new TreeMap<>();
        List<FeedRow> rows = answer.path("feeds")
                .valueStream()
                .map(FeedsWatch::row)
                .peek(row -> standings.merge(row.standing(), 1, Integer::sum))
                .sorted(Comparator.comparingInt((FeedRow row) -> WORST_FIRST.indexOf(row.standing()))
                        .thenComparing(FeedRow::address))
                .toList();
        return new FeedsView("known", null, standings, rows.subList(0, Math.min(MOST, rows.size())));
    }

    private static FeedRow row(JsonNode feed) {
        return new FeedRow(
                feed.path("address").asText(),
                text(feed, "title"),
                feed.path("standing").asText("new"),
                feed.has("status") ? feed.path("status").asInt() : null,
                text(feed, "problem"),
                time(feed, "polled"),
                time(feed, "next"),
                feed.path("articles").asLong(),
                text(feed.path("webSub"), "standing"));
    }

    private static @Nullable String text(JsonNode feed, String field) {
        return feed.hasNonNull(field) ? feed.path(field).asText() : null;
    }

    private static @Nullable Instant time(JsonNode feed, String field) {
        try {
            return feed.hasNonNull(field) ? Instant.parse(feed.path(field).asText()) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
