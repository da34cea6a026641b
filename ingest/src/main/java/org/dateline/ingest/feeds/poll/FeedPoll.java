package org.dateline.ingest.feeds.poll;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntPredicate;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.feed.FeedPolling;
import org.dateline.ingest.feeds.poll.FeedReading.Page;
import org.dateline.ingest.feeds.poll.ItemPages.Found;
import org.dateline.ingest.feeds.poll.Sifting.News;
import org.dateline.ingest.feeds.poll.Sifting.Sifted;
import org.dateline.ingest.feeds.state.FeedRecords;
import org.dateline.ingest.feeds.state.FeedState;
import org.dateline.ingest.feeds.state.FeedState.Standing;
import org.dateline.ingest.feeds.state.FeedTable;
import org.dateline.ingest.feeds.state.Known;
import org.dateline.ingest.feeds.state.Notice;
import org.dateline.ingest.feeds.state.PushState;
import org.dateline.ingest.fetch.FetchOutcome;
import org.dateline.ingest.fetch.FetchOutcome.Kind;
import org.dateline.ingest.fetch.FetchOutcome.Validators;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.ingest.intake.ArticleTooLarge;
import org.dateline.ingest.websub.HubLinks;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One poll of one feed: fetched, read, what is new told from what is not, and all that it leads to made to count at once:
 * the articles, and that they have been seen. What is told apart is made to count before anything else is told apart, so
 * that no two feeds of this process publish one article. Thread-safe.
 */
public final class FeedPoll {
    /** What servers are told; some send a page to whoever does not ask for a feed. */
    static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;"
                    + "q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1";

    /** A feed is parked after so many failures in a row ... */
    private static final int FAILURES_TO_PARK = 10;

    /** ... that have gone on for so long. */
    private static final Duration TIME_TO_PARK = Duration.ofDays(14);

    private final Fetcher fetcher;
    private final ItemPages pages;
    private final FeedTable table;
    private final FeedRecords records;
    private final FeedPublishing publishing;
    private final PollTimes times;
    private final FeedCounts counts;
    private final Clock clock;
    private final ReentrantLock deciding = new ReentrantLock();

    public FeedPoll(
            Fetcher fetcher,
            ItemPages pages,
            FeedTable table,
            FeedRecords records,
            FeedPublishing publishing,
            PollTimes times,
            FeedCounts counts,
            Clock clock) {
        this.fetcher = fetcher;
        this.pages = pages;
        this.table = table;
        this.records = records;
        this.publishing = publishing;
        this.times = times;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * Polls.
     *
     * @param isOurs whether a partition is still held: what has been taken away meanwhile leads to nothing
     * @return what the server has answered
     * @throws org.apache.kafka.common.KafkaException when it is not known whether what was found counts
     */
    FetchOutcome poll(Known feed, IntPredicate isOurs) {
        FeedState before = feed.isWantedAnew() ? null : feed.state();
        Validators known =
                before == null || table.sources().isOwing(feed.address()) ? Validators.NONE : before.validators();
        FetchOutcome answer = fetcher.fetch(URI.create(feed.fetchedAt()), known, ACCEPT);
        Page page = answer.kind() == Kind.FETCHED ? FeedReading.read(answer) : Page.NONE;
        Found found = pages(feed, page);
        counts.polled(answer.kind(), answer.requests() + found.requests());
        deciding.lock();
        try {
            Optional<Known> now = table.known(feed.address());
            if (now.isPresent() && isOurs.test(feed.partition())) {
                commit(now.get(), feed.push().notice(), answer.withRequests(found.requests()), page, found);
            }
        } finally {
            deciding.unlock();
        }
        return answer;
    }

    /** Before anything is decided: what is new by then is fetched, while other feeds go on. */
    private Found pages(Known feed, Page page) {
        Feed read = page.feed();
        if (read == null || !feed.subscription().fullText()) {
            return Found.NONE;
        }
        List<News> news = new Sifting(feed.address(), table.seen(feed.address()), table, today())
                .sift(read, 1)
                .news();
        return pages.of(news, HostTurns.host(feed.fetchedAt()));
    }

    /** @param notice that had come before the feed was asked, or {@code null} */
    private void commit(Known feed, @Nullable Notice notice, FetchOutcome answer, Page page, Found found) {
        FeedState before = feed.state();
        long version = before == null ? 1 : before.version() + 1;
        Feed read = page.feed();
        Sifted sifted = read == null
                ? null
                : new Sifting(feed.address(), table.seen(feed.address()), table, today()).sift(read, version);
        List<News> news = sifted == null
                ? List.of()
                : sifted.news().stream()
                        .map(each -> FullText.of(each, found.pages()))
                        .toList();
        List<OutgoingRecord> outgoing = new ArrayList<>();
        List<ParseOutcome> outcomes = new ArrayList<>();
        // The refusal of an entry shows the feed that it stands in, once.
        byte[] evidence = answer.body().bytes();
        for (News each : news) {
            ParseOutcome outcome = record(each.outcome(), feed.address(), evidence, outgoing);
            outcomes.add(outcome);
            evidence = outcome instanceof Refused ? new byte[0] : evidence;
        }
        FeedState after = state(feed, notice, answer, page, news, version);
        OutgoingRecord seenRecord =
                sifted != null && sifted.changed() ? records.of(feed.address(), sifted.seen()) : null;
        if (seenRecord != null) {
            outgoing.add(seenRecord);
        }
        outgoing.add(records.of(feed.address(), after));
        publishing.commit(feed.partition(), outgoing);
        table.committed(
                feed.address(),
                after,
                seenRecord == null || sifted == null ? null : sifted.seen(),
                seenRecord == null ? null : seenRecord.value());
        if (read != null) {
            table.sources().settled(feed.address());
        }
        publishing.published(outcomes);
        counts.published(newOnes(news), revisions(news), sifted == null ? 0 : sifted.elsewhere());
    }

    private ParseOutcome record(ParseOutcome outcome, String feed, byte[] evidence, List<OutgoingRecord> to) {
        try {
            to.addAll(publishing.records(outcome, feed, evidence));
            return outcome;
        } catch (ArticleTooLarge e) {
            ParseOutcome refused = new Refused(Reason.TOO_LARGE, String.valueOf(e.getMessage()), null);
            to.addAll(publishing.records(refused, feed, evidence));
            return refused;
        }
    }

    private long today() {
        return Math.floorDiv(clock.instant().getEpochSecond(), 86_400);
    }

    private static int newOnes(List<News> news) {
        return (int) news.stream()
                .filter(each -> !each.isRevision() && !(each.outcome() instanceof Refused))
                .count();
    }

    private static int revisions(List<News> news) {
        return (int) news.stream().filter(News::isRevision).count();
    }

    private FeedState state(
            Known feed, @Nullable Notice notice, FetchOutcome answer, Page page, List<News> news, long version) {
        boolean well = page.feed() != null || answer.kind() == Kind.NOT_MODIFIED;
        return well ? well(feed, notice, answer, page, news, version) : ill(feed, answer, page, version);
    }

    private FeedState well(
            Known feed, @Nullable Notice notice, FetchOutcome answer, Page page, List<News> news, long version) {
        FeedState before = feed.state();
        Instant now = clock.instant();
        Duration interval = before == null
                ? times.first()
                : times.adapted(Duration.ofSeconds(before.intervalSeconds()), !news.isEmpty());
        Feed read = page.feed();
        FeedPolling polling = read == null ? null : read.polling();
        PushState named = before == null ? PushState.NONE : before.pushed();
        if (read != null) {
            named = named.naming(
                    HubLinks.of(answer.links(), polling, answer.from()).orElse(null));
        }
        boolean isLive = feed.push().isLive(now);
        PushState push = named.polled(notice, !news.isEmpty(), isLive);
        Duration wait = isLive && push.announced() ? times.pushed() : interval;
        Validators now304 = answer.validators();
        boolean fetched = answer.kind() == Kind.FETCHED;
        return new FeedState(
                version,
                answer.moved() == null ? moved(feed) : answer.moved().toString(),
                fetched || now304.etag() != null || before == null ? now304.etag() : before.etag(),
                fetched || now304.lastModified() != null || before == null
                        ? now304.lastModified()
                        : before.lastModified(),
                title(before, page),
                now,
                answer.status(),
                "",
                push.expecting() ? times.soonAgain(now) : times.next(now, wait, polling, answer.freshFor()),
                interval.toSeconds(),
                0,
                null,
                Standing.ACTIVE,
                (before == null ? 0 : before.articles()) + newOnes(news),
                (before == null ? 0 : before.revisions()) + revisions(news),
                (before == null ? 0 : before.requests()) + answer.requests(),
                push.equals(PushState.NONE) ? null : push);
    }

    private FeedState ill(Known feed, FetchOutcome answer, Page page, long version) {
        FeedState before = feed.isWantedAnew() ? null : feed.state();
        FeedState counted = feed.state();
        Instant now = clock.instant();
        int failures = before == null ? 1 : before.failures() + 1;
        Instant since = before == null || before.failingSince() == null ? now : before.failingSince();
        boolean park = failures >= FAILURES_TO_PARK && !now.isBefore(since.plus(TIME_TO_PARK));
        Standing standing = answer.kind() == Kind.GONE ? Standing.ENDED : park ? Standing.PARKED : Standing.ACTIVE;
        return new FeedState(
                version,
                moved(feed),
                before == null ? null : before.etag(),
                before == null ? null : before.lastModified(),
                counted == null ? null : counted.title(),
                now,
                answer.status(),
                page.complaint().isEmpty() ? answer.message() : page.complaint(),
                times.afterFailure(now, failures, answer.retryAt()),
                before == null ? times.first().toSeconds() : before.intervalSeconds(),
                failures,
                since,
                standing,
                counted == null ? 0 : counted.articles(),
                counted == null ? 0 : counted.revisions(),
                (counted == null ? 0 : counted.requests()) + answer.requests(),
                counted == null ? null : counted.push());
    }

    private static @Nullable String moved(Known feed) {
        FeedState state = feed.state();
        return state == null || feed.isWantedAnew() ? null : state.moved();
    }

    private static @Nullable String title(@Nullable FeedState before, Page page) {
        Feed read = page.feed();
        if (read != null && read.title() != null) {
            return read.title().plain();
        }
        return before == null ? null : before.title();
    }
}
