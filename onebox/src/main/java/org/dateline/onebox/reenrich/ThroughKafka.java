package org.dateline.onebox.reenrich;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.MessageHeaders;
import org.dateline.delivery.scan.Remaining;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Topics;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Pace;

/**
 * Lets the enrich service make them: each article is written to its partition once more, with headers that say what is
 * asked, and the next ones wait until these are done. Live articles go first: nothing is written while more than a hundred
 * of them wait, and no more at a time than enrich makes in a moment.
 */
final class ThroughKafka implements Remake {
    private static final long LIVE_MAY_WAIT = 100;
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TopicScan scan;
    private final Topics topics;
    private final String group;
    private final Pace pace;
    private final Portion portion = new Portion((int) LIVE_MAY_WAIT);
    private final Consumer<String> say;
    private final Admin admin;
    private final Producer<byte[], byte[]> producer;

    ThroughKafka(TopicScan scan, Topics topics, String group, Pace pace, Consumer<String> say) {
        this.scan = scan;
        this.topics = topics;
        this.group = group;
        this.pace = pace;
        this.say = say;
        this.admin = scan.kafka().admin();
        this.producer = scan.kafka().producer("dateline-reenrich");
    }

    @Override
    public Map<String, JsonNode> make(List<Asked> asked) {
        Map<TopicPartition, Long> enrichedEnds =
                scan.ends(scan.partitions(topics.enriched().name()));
        int to = 0;
        while (to < asked.size()) {
            int from = to;
            to = Math.min(asked.size(), from + portion.size());
            ask(asked.subList(from, to));
        }
        return changed(enrichedEnds, asked);
    }

    private void ask(List<Asked> some) {
        await(this::liveIsServed, "enrich is behind with live articles; they go first");
        pace.await(some.size());
        long start = System.nanoTime();
        Map<TopicPartition, Long> sent = send(some);
        await(() -> isPast(sent), "enrich has not come to what was asked: is it running?");
        portion.took(Duration.ofNanos(System.nanoTime() - start));
    }

    private Map<TopicPartition, Long> send(List<Asked> asked) {
        List<Future<RecordMetadata>> acknowledged =
                asked.stream().map(each -> producer.send(copy(each))).toList();
        Map<TopicPartition, Long> last = new HashMap<>();
        try {
            for (Future<RecordMetadata> each : acknowledged) {
                RecordMetadata at = each.get();
                last.merge(new TopicPartition(at.topic(), at.partition()), at.offset(), Math::max);
            }
        } catch (ExecutionException e) {
            throw CommandFailed.unreachable("Kafka does not take what is asked (" + e.getCause()
                    + "); do the same again later: what is done is not done twice");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailed.unreachable("interrupted; do the same again later: what is done is not done twice");
        }
        return last;
    }

    private static ProducerRecord<byte[], byte[]> copy(Asked asked) {
        IncomingRecord article = asked.article();
        MessageHeaders headers = article.headers()
                .with(Map.of(
                        HeaderNames.REENRICH, article.place(),
                        HeaderNames.REENRICH_SEEN, Long.toString(asked.seen()),
                        HeaderNames.REENRICH_CONTENT, asked.candidate().content()));
        List<Header> all = new ArrayList<>();
        headers.forEach(all::add);
        return new ProducerRecord<>(
                article.topic(),
                article.partition(),
                null,
                asked.candidate().uri().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Objects.requireNonNull(article.value()).array(),
                all);
    }

    private boolean liveIsServed() {
        Map<TopicPartition, Long> committed = committed();
        Map<TopicPartition, Long> ends = scan.ends(committed.keySet());
        return committed.entrySet().stream()
                        .mapToLong(next -> Math.max(0, ends.getOrDefault(next.getKey(), 0L) - next.getValue()))
                        .sum()
                <= LIVE_MAY_WAIT;
    }

    private boolean isPast(Map<TopicPartition, Long> sent) {
        Map<TopicPartition, Long> committed = committed();
        return sent.entrySet().stream().allMatch(last -> committed.getOrDefault(last.getKey(), 0L) > last.getValue());
    }

    private Map<TopicPartition, Long> committed() {
        return new Remaining(scan, admin).committed(group, topics.articles().name());
    }

    private void await(java.util.function.BooleanSupplier condition, String otherwise) {
        long told = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (Thread.currentThread().isInterrupted()) {
                throw CommandFailed.unreachable("interrupted; do the same again later: what is done is not done twice");
            }
            if (System.nanoTime() - told > PATIENCE.toNanos()) {
                told = System.nanoTime();
                say.accept(otherwise + " (waiting; Ctrl-C ends this, and the same command goes on from there)");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /** What enrich has written since for those that were asked. */
    private Map<String, JsonNode> changed(Map<TopicPartition, Long> from, List<Asked> asked) {
        Map<String, Asked> byUri = new HashMap<>();
        asked.forEach(each -> byUri.put(each.candidate().uri(), each));
        Map<String, JsonNode> changed = new HashMap<>();
        scan.read(from, record -> {
            IncomingRecord made = IncomingRecord.of(record);
            if (made.value() != null
                    && made.headers().get(HeaderNames.REENRICH) != null
                    && byUri.containsKey(String.valueOf(made.keyText()))) {
                changed.put(
                        String.valueOf(made.keyText()),
                        MessageJson.readTree(made.value().array()));
            }
            return true;
        });
        return changed;
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
