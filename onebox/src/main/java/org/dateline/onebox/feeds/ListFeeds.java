package org.dateline.onebox.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.IngestOptions;
import org.dateline.onebox.console.OneLine;
import org.dateline.onebox.console.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline feeds list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Every feed: how it stands, its last HTTP status, when it is polled next, its articles, its address; below it"
                    + " what is wrong, if something is.",
            "failing: tried again, ever more rarely; parked: has failed for weeks; ended: its server says that it is gone."
                    + " Adding a parked or ended one again has it tried again."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:listed",
            "2:wrong option",
            "3:the ingest service cannot be reached, or has not read its topic yet",
            "141:whoever read the output has gone"
        })
final class ListFeeds implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final IngestOptions ingest;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--problems", description = "Only those that are not well.")
    private boolean problems;

    ListFeeds(Console console, Map<String, String> environment) {
        this.console = console;
        this.ingest = new IngestOptions(environment);
    }

    @Override
    public Integer call() {
        List<JsonNode> feeds = new FeedsClient(ingest)
                .list().stream()
                        .filter(feed -> !problems || feed.has("problem"))
                        .sorted(Comparator.comparing(
                                feed -> feed.path("address").asText()))
                        .toList();
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode feed : feeds) {
            counts.merge(feed.path("standing").asText(), 1, Integer::sum);
            print(feed);
            if (console.out().checkError()) {
                return console.out().readerIsGone() ? ExitCode.READER_GONE : ExitCode.REFUSED;
            }
        }
        if (!json) {
            console.err()
                    .println(
                            feeds.isEmpty()
                                    ? "no feeds" + (problems ? " with problems" : "")
                                    : feeds.size() + " feeds: " + counts);
            long off = feeds.stream().filter(ListFeeds::isOff).count();
            if (off > 0) {
                console.err()
                        .println(off + " of them name a hub that could say when there is something: "
                                + "see INGEST_WEBSUB_URL in docs/feeds.md");
            }
        }
        return ExitCode.OK;
    }

    private void print(JsonNode feed) {
        if (json) {
            console.out().println(feed);
            return;
        }
        Style style = console.outStyle();
        String standing = feed.path("standing").asText();
        String mark = "%-8s".formatted(standing);
        String head = " %3s  %-9s %6d articles  "
                .formatted(
                        feed.has("status") ? feed.path("status").asText() : "-",
                        next(feed),
                        feed.path("articles").asLong());
        console.out()
                .println((standing.equals("ok") || standing.equals("new") ? style.bold(mark) : style.bad(mark))
                        + head
                        + OneLine.of(feed.path("address").asText())
                        + (feed.has("title")
                                ? style.dim("  " + OneLine.of(feed.path("title").asText()))
                                : ""));
        if (feed.has("movedTo")) {
            console.out()
                    .println("         moved to "
                            + OneLine.of(feed.path("movedTo").asText()));
        }
        if (feed.has("webSub") && !isOff(feed)) {
            console.out().println("         " + pushed(feed.path("webSub")));
        }
        if (feed.has("problem")) {
            console.out().println("         " + OneLine.of(feed.path("problem").asText()));
        }
    }

    /** A hub could push it, and nobody has said where to. */
    private static boolean isOff(JsonNode feed) {
        return feed.at("/webSub/standing").asText().equals("off");
    }

    /** {@code WebSub: subscribed at https://hub.example/ until 2026-12-02T10:00:00Z}. */
    private static String pushed(JsonNode webSub) {
        return OneLine.of("WebSub: " + webSub.path("standing").asText() + " at "
                + webSub.path("hub").asText()
                + (webSub.has("until") ? " until " + webSub.path("until").asText() : "")
                + (webSub.has("problem") ? ", " + webSub.path("problem").asText() : ""));
    }

    /** In how long it is polled: {@code in 12 min}. */
    private static String next(JsonNode feed) {
        try {
            Duration left = Duration.between(
                    Clock.systemUTC().instant(), Instant.parse(feed.path("next").asText("")));
            if (left.isNegative() || left.isZero()) {
                return "now";
            }
            long minutes = left.toMinutes();
            return minutes < 1
                    ? "in " + left.toSeconds() + " s"
                    : minutes < 120
                            ? "in " + minutes + " min"
                            : minutes < 48 * 60 ? "in " + minutes / 60 + " h" : "in " + minutes / 1440 + " d";
        } catch (DateTimeException e) {
            return feed.has("polled") ? "never" : "now";
        }
    }
}
