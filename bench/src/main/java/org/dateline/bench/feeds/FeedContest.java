package org.dateline.bench.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder of feeds with ingest and with Rome and counts what holds of the folder's {@code cases.jsonl}: a line
 * each with {@code file}, {@code url} and {@code checks} of {@code scope} (feed, entry), {@code i}, {@code field},
 * {@code cmp} and {@code value}.
 */
public final class FeedContest {
    private final PrintStream out;
    private final boolean misses;
    private int checks;
    private int ours;
    private int romes;
    private int oursUnread;
    private int romesUnread;

    private FeedContest(PrintStream out, boolean misses) {
        this.out = out;
        this.misses = misses;
    }

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.err.println("Usage: FeedContest FOLDER [--misses]: FOLDER holds cases.jsonl and the feeds it names");
            System.exit(2);
        }
        new FeedContest(System.out, Arrays.asList(args).contains("--misses")).run(Path.of(args[0]));
    }

    private void run(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(folder.resolve("cases.jsonl"))) {
            JsonNode feed = json.readTree(line);
            byte[] bytes = Files.readAllBytes(folder.resolve(feed.path("file").asText()));
            FeedView our = OurFeed.read(bytes, feed.path("url").asText());
            FeedView rome = RomeFeed.read(bytes);
            oursUnread += our == null ? 1 : 0;
            romesUnread += rome == null ? 1 : 0;
            feed.path("checks").forEach(check -> check(feed.path("file").asText(), FeedCheck.of(check), our, rome));
        }
        line("dateline", ours, oursUnread);
        line("Rome", romes, romesUnread);
    }

    private void check(String file, FeedCheck check, @Nullable FeedView our, @Nullable FeedView rome) {
        checks++;
        boolean held = check.holds(our);
        ours += held ? 1 : 0;
        romes += check.holds(rome) ? 1 : 0;
        if (!held && misses) {
            out.println(file + " " + check);
        }
    }

    private void line(String who, int held, int unread) {
        double share = checks == 0 ? 0 : (double) held / checks;
        out.printf(Locale.ROOT, "%-10s %4d of %d checks (%.3f), %d feeds not read%n", who, held, checks, share, unread);
    }
}
