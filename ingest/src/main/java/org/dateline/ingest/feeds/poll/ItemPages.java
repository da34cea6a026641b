package org.dateline.ingest.feeds.poll;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.ingest.codec.ArticleReader;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.codec.input.Limits;
import org.dateline.ingest.feeds.poll.Sifting.News;
import org.dateline.ingest.fetch.FetchOutcome;
import org.dateline.ingest.fetch.FetchOutcome.Kind;
import org.dateline.ingest.fetch.FetchOutcome.Validators;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.fetch.RobotsTxt;
import org.dateline.ingest.fetch.RobotsTxt.Leave;
import org.dateline.ingest.fetch.WebAddress;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.messages.Article;
import org.dateline.messages.Ninjs.AltId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages that a feed's new entries lead to, for feeds whose entries are excerpts. One after the other, with the host's
 * gap between them, only where its robots.txt lets us. Thread-safe.
 */
public final class ItemPages {
    private static final Logger LOG = LoggerFactory.getLogger(ItemPages.class);
    private static final String ACCEPT = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";

    /** What a poll waits for; entries beyond keep the feed's own text. */
    private static final int MOST = 50;

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Fetcher fetcher;
    private final RobotsTxt robots;
    private final HostTurns hosts;
    private final Duration gap;
    private final Pause pause;
    private final Clock clock;
    private final ArticleReader reader = new ArticleReader(Limits.ofItemBytes(MOST_BYTES));

    /** How time passes between two requests. */
    public interface Pause {
        /** @return whether to go on */
        boolean lasts(Duration time);
    }

    public ItemPages(Fetcher fetcher, RobotsTxt robots, HostTurns hosts, Duration gap, Pause pause, Clock clock) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.hosts = hosts;
        this.gap = gap;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param pages by the uri of the entry's article
     */
    record Found(Map<String, Article> pages, int requests) {
        static final Found NONE = new Found(Map.of(), 0);

        Found {
            pages = Map.copyOf(pages);
        }
    }

    /** @param feedHost whose turn the poll has taken already */
    Found of(List<News> news, String feedHost) {
        Walk walk = new Walk(feedHost);
        news.stream().limit(MOST).forEach(each -> walk.take(each.outcome()));
        return new Found(walk.pages, walk.requests);
    }

    /** The pages of one poll. */
    private final class Walk {
        private final String feedHost;
        private final Instant end = clock.instant().plus(LONGEST);
        private final Map<String, Article> pages = new HashMap<>();
        private int requests;

        Walk(String feedHost) {
            this.feedHost = feedHost;
        }

        private void take(ParseOutcome entry) {
            entry.fold(Optional::of, refused -> Optional.<Article>empty())
                    .ifPresent(article -> link(article).ifPresent(link -> {
                        String problem = fetched(article, link);
                        if (!problem.isEmpty()) {
                            LOG.info("a page keeps the text of its feed: page={} {}", link, problem);
                        }
                    }));
        }

        private Optional<URI> link(Article article) {
            return article.altIds().stream()
                    .filter(id -> "link".equals(id.role()) && id.value() != null)
                    .findFirst()
                    .map(AltId::value)
                    .flatMap(ItemPages::address);
        }

        private String fetched(Article entry, URI link) {
            String host = HostTurns.host(link.toString());
            if (!taken(host)) {
                return "its host is asked too much for now";
            }
            Duration wanted = gap;
            try {
                Leave leave = robots.leave(link);
                requests += leave.requests();
                if (!leave.allowed()) {
                    return "robots.txt of its host says no";
                }
                wanted = leave.gap().compareTo(gap) > 0 ? leave.gap() : gap;
                if (leave.requests() > 0 && !pause.lasts(wanted)) {
                    return "ingest stops";
                }
                return read(entry, fetcher.fetch(link, Validators.NONE, ACCEPT));
            } finally {
                if (!host.equals(feedHost)) {
                    Instant now = clock.instant();
                    hosts.ended(host, now, now.plus(wanted));
                }
            }
        }

        private String read(Article entry, FetchOutcome answer) {
            requests += answer.requests();
            if (answer.kind() != Kind.FETCHED) {
                return answer.message();
            }
            Leave there = robots.leave(answer.from());
            requests += there.requests();
            if (!there.allowed()) {
                return "it redirects to where robots.txt says no";
            }
            List<ParseOutcome> outcomes = new ArrayList<>();
            Described described = Described.as(Format.HTML)
                    .withContentType(answer.contentType())
                    .withAddress(answer.from().toString());
            reader.read(answer.body().bytes(), described, item -> outcomes.add(item.read()));
            return outcomes.isEmpty()
                    ? "it is empty"
                    : outcomes.get(0)
                            .fold(
                                    page -> {
                                        pages.put(entry.uri(), page);
                                        return "";
                                    },
                                    refused -> refused.message());
        }

        /** The feed's own host is this poll's already, and waits from one request to the next. */
        private boolean taken(String host) {
            if (host.equals(feedHost)) {
                return clock.instant().isBefore(end) && pause.lasts(gap);
            }
            while (!hosts.take(host, clock.instant())) {
                if (!clock.instant().isBefore(end) || !pause.lasts(gap)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Optional<URI> address(String link) {
        try {
            return Optional.of(WebAddress.of(link));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
