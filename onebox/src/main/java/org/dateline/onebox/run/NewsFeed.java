package org.dateline.onebox.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.delivery.scan.Remaining;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.messages.Article;
import org.dateline.messages.EnrichedArticle;
import org.dateline.messages.Enrichment;
import org.dateline.messages.Identity;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Rejection;
import org.dateline.messages.Topics;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.OneLine;
import org.dateline.onebox.console.OpenKafka;
import org.dateline.onebox.console.Style;
import org.dateline.onebox.watch.ArticleLine;
import org.dateline.sink.files.DayFolder;

/**
 * Tells of each article that arrives, is written or is rejected, a line each. It reads the topics as any consumer would;
 * an article counts as written once the sink has committed its offset, which it does when the file is durable.
 */
final class NewsFeed implements Runnable {
    private final KafkaConnection kafka;
    private final Topics topics;
    private final String sinkGroup;
    private final Path out;
    private final Console console;
    private final LineBudget lines;
    private final Map<TopicPartition, Deque<Written>> unwritten = new HashMap<>();
    private volatile boolean stopped;
    private volatile boolean finishing;

    NewsFeed(KafkaConnection kafka, Topics topics, String sinkGroup, Path out, Console console) {
        this.kafka = kafka;
        this.topics = topics;
        this.sinkGroup = sinkGroup;
        this.out = out;
        this.console = console;
        this.lines = new LineBudget(console.out());
    }

    /** A line that waits until its record is on the disk. */
    private record Written(long offset, Supplier<String> line) {}

    @Override
    public void run() {
        try (TopicScan scan = OpenKafka.scan(kafka);
                Admin admin = kafka.admin()) {
            Remaining remaining = new Remaining(scan, admin);
            Map<TopicPartition, Long> from = ends(scan);
            while (!stopped && !allThere(scan)) {
                pause();
            }
            all().forEach(topic -> scan.partitions(topic).forEach(partition -> from.putIfAbsent(partition, 0L)));
            scan.follow(
                    from,
                    records -> {
                        records.forEach(this::tell);
                        tellWritten(remaining);
                    },
                    () -> !stopped && !(finishing && allTold()));
        } catch (CommandFailed e) {
            // Kafka is away or stopping: the services say so on their health, and that is told elsewhere.
        }
        lines.sayLeftOut();
    }

    void stop() {
        stopped = true;
    }

    /** Ends once everything that was written has been told. */
    void finish() {
        finishing = true;
    }

    private boolean allTold() {
        return unwritten.values().stream().allMatch(Deque::isEmpty);
    }

    private List<String> all() {
        return List.of(
                topics.articles().name(),
                topics.enriched().name(),
                topics.rejected().name());
    }

    private Map<TopicPartition, Long> ends(TopicScan scan) {
        List<TopicPartition> partitions = new ArrayList<>();
        all().forEach(topic -> partitions.addAll(scan.partitions(topic)));
        return new HashMap<>(scan.ends(partitions));
    }

    private boolean allThere(TopicScan scan) {
        return all().stream().noneMatch(topic -> scan.partitions(topic).isEmpty());
    }

    private void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }

    private void tell(ConsumerRecord<byte[], byte[]> record) {
        Style style = console.outStyle();
        if (record.topic().equals(topics.articles().name())) {
            String arrived = record.value() == null ? "retracted " : "arrived   ";
            lines.line(() -> style.dim(arrived) + console.fitted(title(record), 10));
        } else if (record.topic().equals(topics.rejected().name())) {
            lines.line(() -> style.bad("rejected  ") + console.fitted(reason(record), 10));
        } else {
            unwritten
                    .computeIfAbsent(new TopicPartition(record.topic(), record.partition()), any -> new ArrayDeque<>())
                    .add(new Written(record.offset(), written(record)));
        }
    }

    private void tellWritten(Remaining remaining) {
        if (allTold()) {
            return;
        }
        Map<TopicPartition, Long> committed =
                remaining.committed(sinkGroup, topics.enriched().name());
        unwritten.forEach((partition, waiting) -> {
            while (!waiting.isEmpty() && waiting.getFirst().offset() < committed.getOrDefault(partition, 0L)) {
                lines.line(waiting.removeFirst().line());
            }
        });
    }

    private static String title(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return key(record);
        }
        try {
            Article article = MessageJson.readArticle(record.value());
            return article.headline().orElse(article.title() == null ? shortened(article.text()) : article.title());
        } catch (InvalidMessage e) {
            return "(no article) " + key(record);
        }
    }

    private Supplier<String> written(ConsumerRecord<byte[], byte[]> record) {
        Style style = console.outStyle();
        if (record.value() == null) {
            return () -> style.good("deleted   ") + key(record);
        }
        try {
            EnrichedArticle enriched = MessageJson.readEnriched(record.value());
            WrittenPlace place =
                    new WrittenPlace(path(enriched), out.resolve(record.topic() + "-" + record.partition()));
            String headline = shortened(ArticleLine.headline(enriched));
            return () -> switch (place.standing(enriched)) {
                case WRITTEN -> at(style.good("written   "), place.shown(), headline);
                case UNCHANGED -> at(style.dim("unchanged "), place.shown(), headline);
                case SUPERSEDED ->
                    style.dim("older     ") + console.fitted("than the file that is there: " + headline, 10);
            };
        } catch (InvalidMessage e) {
            return () -> style.bad("unread    ") + record.topic() + "-" + record.partition() + "@" + record.offset();
        }
    }

    private String at(String what, Path path, String headline) {
        Style style = console.outStyle();
        return what + path + "  "
                + style.dim(console.fitted(headline, 12 + path.toString().length()));
    }

    private Path path(EnrichedArticle enriched) {
        Enrichment enrichment = enriched.enrichment();
        String file = Identity.id(enriched.uri()) + ".json";
        String published =
                enrichment.published() == null ? null : enrichment.published().value();
        Instant received = enrichment.received() == null ? Instant.now() : enrichment.received();
        return out.resolve(DayFolder.of(published, received)).resolve(file);
    }

    private static String reason(ConsumerRecord<byte[], byte[]> record) {
        try {
            Rejection rejection = RejectedTopic.read(record);
            String from = rejection.origin().source() == null
                    ? ""
                    : rejection.origin().source() + ": ";
            return from + rejection.reason().code() + ": " + rejection.message() + " (dateline rejected show "
                    + record.partition() + "/" + record.offset() + ")";
        } catch (InvalidMessage e) {
            return "dateline rejected show " + record.partition() + "/" + record.offset();
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "(no key)" : OneLine.of(new String(record.key(), StandardCharsets.UTF_8));
    }

    private static String shortened(String text) {
        String line = OneLine.of(text.substring(0, Math.min(200, text.length())));
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }
}
