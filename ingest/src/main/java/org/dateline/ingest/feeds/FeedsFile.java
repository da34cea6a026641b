package org.dateline.ingest.feeds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.ingest.feeds.FeedList.Listed;
import org.dateline.ingest.feeds.state.FeedRecords;
import org.dateline.ingest.feeds.state.FeedTable;
import org.dateline.ingest.feeds.state.FeedsUnavailable;
import org.dateline.ingest.feeds.state.Known;
import org.dateline.ingest.feeds.state.Subscription;
import org.dateline.operations.Health;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file that lists feeds, followed as it changes. Not thread-safe. */
final class FeedsFile {
    private static final Logger LOG = LoggerFactory.getLogger(FeedsFile.class);
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Path file;
    private final FeedTable table;
    private final FeedRecords records;
    private final Clock clock;
    private final Consumer<List<OutgoingRecord>> publish;
    private @Nullable FileTime read;

    /** @param publish returns when Kafka has acknowledged all; throws {@link FeedsUnavailable} when it has not */
    FeedsFile(Path file, FeedTable table, FeedRecords records, Clock clock, Consumer<List<OutgoingRecord>> publish) {
        this.file = file;
        this.table = table;
        this.records = records;
        this.clock = clock;
        this.publish = publish;
    }

    /** Brings the feeds in line with the file where it has changed; all that stands on the topic must be known. Those added by hand are left as they are. */
    void look(Health.Check check) {
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            if (modified.equals(read)) {
                check.ok(file + " is read");
                return;
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException("it has more than " + MOST_BYTES + " bytes");
            }
            FeedList.Read list = FeedList.read(Files.readString(file, StandardCharsets.UTF_8));
            list.problems().forEach(problem -> LOG.warn("INGEST_FEEDS: {}", problem));
            publish.accept(changes(list.feeds()));
            read = modified;
            check.ok(file + " is read");
        } catch (IOException e) {
            check.failing("INGEST_FEEDS is " + file + ": must be a readable file of feeds in UTF-8 ("
                    + e.getClass().getSimpleName() + ")");
        } catch (FeedsUnavailable e) {
            check.failing(String.valueOf(e.getMessage()));
        }
    }

    private List<OutgoingRecord> changes(List<Listed> wanted) {
        Set<String> named = wanted.stream().map(Listed::address).collect(Collectors.toSet());
        List<OutgoingRecord> changes = new ArrayList<>();
        for (Listed feed : wanted) {
            Subscription before =
                    table.known(feed.address()).map(Known::subscription).orElse(null);
            if (before == null || (isOurs(before) && before.fullText() != feed.fullText())) {
                changes.add(records.of(
                        new Subscription(feed.address(), Subscription.BY_FILE, feed.fullText(), clock.instant())));
            }
        }
        table.all().stream()
                .filter(feed -> isOurs(feed.subscription()))
                .map(Known::address)
                .filter(address -> !named.contains(address))
                .forEach(address -> changes.addAll(records.gone(address)));
        return changes;
    }

    private static boolean isOurs(Subscription feed) {
        return feed.from().equals(Subscription.BY_FILE);
    }
}
