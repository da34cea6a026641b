package org.dateline.ingest.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import org.dateline.ingest.feeds.state.FeedState;
import org.dateline.ingest.feeds.state.FeedState.Standing;
import org.dateline.ingest.feeds.state.Known;
import org.dateline.ingest.feeds.state.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A feed as people see it.
 *
 * @param address that it was added by
 * @param movedTo where it is fetched since it redirects there for good; or left out
 * @param title as the feed says it; or left out
 * @param standing {@code new}, {@code ok}, {@code failing}, {@code parked} (it has failed for weeks and is asked no more
 *     until it is added again) or {@code ended} (its server says that it is gone)
 * @param status of HTTP at the last poll, 0 where there was no answer; left out before the first
 * @param problem what is wrong with it, in a sentence; or left out
 * @param failures in a row
 * @param next when it is polled next; left out where it is not any more, or due at once
 * @param intervalSeconds between two polls, as it has adapted to the feed
 * @param articles published of it so far
 * @param requests made for it so far
 * @param fullText whether the text of its entries is that of their pages
 * @param webSub how it is pushed; left out where it names no hub
 * @param from {@code file} where the feeds file names it, {@code hand} otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedView(
        String address,
        @Nullable String movedTo,
        @Nullable String title,
        String standing,
        @Nullable Integer status,
        @Nullable String problem,
        int failures,
        @Nullable Instant polled,
        @Nullable Instant next,
        @Nullable Long intervalSeconds,
        long articles,
        long revisions,
        long requests,
        boolean fullText,
        @Nullable WebSubView webSub,
        String from) {

    /** @param webSub how it is pushed, or {@code null} */
    static FeedView of(Known feed, @Nullable WebSubView webSub) {
        Subscription wanted = feed.subscription();
        FeedState state = feed.state();
        if (state == null) {
            return new FeedView(
                    feed.address(),
                    null,
                    null,
                    "new",
                    null,
                    null,
                    0,
                    null,
                    null,
                    null,
                    0,
                    0,
                    0,
                    wanted.fullText(),
                    null,
                    wanted.from());
        }
        boolean polledAgain = state.standing() == Standing.ACTIVE;
        return new FeedView(
                feed.address(),
                state.moved(),
                state.title(),
                standing(feed, state),
                state.status(),
                state.message().isEmpty() ? null : state.message(),
                state.failures(),
                state.polled(),
                polledAgain ? state.next() : null,
                state.intervalSeconds(),
                state.articles(),
                state.revisions(),
                state.requests(),
                wanted.fullText(),
                webSub,
                wanted.from());
    }

    private static String standing(Known feed, FeedState state) {
        if (feed.isWantedAnew()) {
            return "new";
        }
        return state.standing() != Standing.ACTIVE
                ? state.standing().name().toLowerCase(Locale.ROOT)
                : state.failures() > 0 ? "failing" : "ok";
    }
}
