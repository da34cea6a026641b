package org.dateline.ingest.http;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Item;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.operations.http.RefusedRequest;
import org.jspecify.annotations.Nullable;

/** The items of one body: the first waits until it is known whether it is the only one. Not thread-safe. */
final class BodyItems implements Findings {
    private final BiFunction<Long, ParseOutcome, CompletableFuture<LineAnswer>> intake;
    private final List<CompletableFuture<LineAnswer>> answers = new ArrayList<>();
    private @Nullable ParseOutcome first;
    private long count;

    /** @param intake hands an item on, with its number from 1 */
    BodyItems(BiFunction<Long, ParseOutcome, CompletableFuture<LineAnswer>> intake) {
        this.intake = intake;
    }

    /**
     * What became of several items.
     *
     * @param accepted articles on the topic, known ones and retractions included
     * @param refused items that break a rule
     * @param items an answer each, in order; {@code line} is the number of the item
     */
    @JsonPropertyOrder({"accepted", "refused", "items"})
    record Sum(long accepted, long refused, List<LineAnswer> items) {}

    @Override
    public boolean item(Item item) {
        count++;
        ParseOutcome outcome = item.read();
        ParseOutcome waiting = first;
        if (count == 1) {
            first = outcome;
            return true;
        }
        if (waiting != null && count == 2) {
            answers.add(intake.apply(1L, waiting));
        }
        answers.add(intake.apply(count, outcome));
        return true;
    }

    boolean isOne() {
        return count == 1;
    }

    /** The only one. */
    ParseOutcome first() {
        ParseOutcome only = first;
        if (only == null) {
            throw new RefusedRequest(422, "empty", "there is no article in the body: must hold at least one", null);
        }
        return only;
    }

    /** Waits for all answers. @throws RefusedRequest 503 when Kafka has not taken one: the same may be sent again */
    Sum sum() {
        if (count == 0) {
            first();
        }
        List<LineAnswer> all = answers.stream().map(CompletableFuture::join).toList();
        all.stream().filter(LineAnswer::endsTheStream).findFirst().ifPresent(gone -> {
            throw RefusedRequest.unavailable("item " + gone.line() + ": " + gone.message());
        });
        long refused =
                all.stream().filter(answer -> answer.status().equals("refused")).count();
        return new Sum(all.size() - refused, refused, all);
    }
}
