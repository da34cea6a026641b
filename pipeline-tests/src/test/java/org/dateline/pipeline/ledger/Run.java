package org.dateline.pipeline.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.delivery.guarantees.Evidence;
import org.dateline.delivery.guarantees.Evidence.PoisonRecord;
import org.dateline.delivery.guarantees.Evidence.RejectedRecord;
import org.dateline.delivery.guarantees.Evidence.Sighting;
import org.dateline.delivery.guarantees.Evidence.StoredFile;
import org.dateline.delivery.guarantees.Evidence.Version;
import org.dateline.messages.Topics;
import org.dateline.pipeline.ledger.DirectProducer.Sent;
import org.dateline.pipeline.ledger.Sending.Bad;
import org.dateline.pipeline.ledger.Sending.Door;

/** What has been handed in so far and what has been seen of it. Handing in and looking may happen on two threads. */
final class Run implements AutoCloseable {
    private static final Topics TOPICS = Topics.defaults();

    private final TopicReader<Sighting> articles;
    private final TopicReader<Sighting> enriched;
    private final TopicReader<RejectedRecord> rejected;
    private final DirectProducer producer;
    private final IngestClient ingest;

    private final List<Version> offered = new ArrayList<>();
    private final List<Version> accepted = new ArrayList<>();
    private final List<PoisonRecord> poison = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /** An answer of ingest that said no. */
    record Refusal(Sending sending, String code) {}

    Run(String bootstrapServers, int httpPort) {
        articles = new TopicReader<>(bootstrapServers, TOPICS.articles().name(), TopicNotes::article);
        enriched = new TopicReader<>(bootstrapServers, TOPICS.enriched().name(), TopicNotes::enriched);
        rejected = new TopicReader<>(bootstrapServers, TOPICS.rejected().name(), TopicNotes::rejected);
        producer = new DirectProducer(bootstrapServers, TOPICS.articles().name());
        ingest = new IngestClient(httpPort, new Answers());
    }

    /** Returns when all of it has been acknowledged or refused. */
    void handIn(List<Sending> burst) {
        synchronized (this) {
            burst.forEach(sending -> sending.article().map(TopicNotes::version).ifPresent(offered::add));
        }
        producer.send(burst.stream().filter(s -> s.door() != Door.HTTP).toList())
                .forEach(this::acknowledged);
        ingest.send(burst.stream().filter(s -> s.door() == Door.HTTP).toList());
    }

    synchronized List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    List<Sighting> enriched() {
        return enriched.seen();
    }

    /** A second reader of the enriched topic, from its beginning: for comparing with the one that was there throughout. */
    static TopicReader<Sighting> readEnrichedAgain(String bootstrapServers) {
        return new TopicReader<>(bootstrapServers, TOPICS.enriched().name(), TopicNotes::enriched);
    }

    String counts() {
        return articles.count() + " articles and poison, " + enriched.count() + " enriched, " + rejected.count()
                + " rejected";
    }

    Evidence evidence(List<StoredFile> files, boolean filesExpected) {
        synchronized (this) {
            Set<String> places = new HashSet<>();
            poison.forEach(p -> places.add(TopicNotes.place(p.topic(), p.partition(), p.offset())));
            List<Sighting> good = articles.seen().stream()
                    .filter(a ->
                            !places.contains(TopicNotes.place(TOPICS.articles().name(), a.partition(), a.offset())))
                    .toList();
            return new Evidence(
                    accepted, offered, good, poison, enriched.seen(), rejected.seen(), files, filesExpected);
        }
    }

    Evidence evidence(Path outDir) {
        return evidence(OutFolder.files(outDir), true);
    }

    @Override
    public void close() {
        producer.close();
        articles.close();
        enriched.close();
        rejected.close();
    }

    private synchronized void acknowledged(Sent sent) {
        if (sent.sending() instanceof Bad bad) {
            poison.add(TopicNotes.poison(
                    TOPICS.articles().name(),
                    sent.partition(),
                    sent.offset(),
                    bad.kind().value(bad.uri())));
        } else {
            accepted.add(TopicNotes.version(sent.sending().article().orElseThrow()));
        }
    }

    private final class Answers implements IngestClient.Answers {
        @Override
        public void accepted(Sending sending) {
            Version version = sending.article()
                    .map(TopicNotes::version)
                    .orElseThrow(() -> new AssertionError("ingest accepted what nobody can handle: " + sending));
            synchronized (Run.this) {
                accepted.add(version);
            }
        }

        @Override
        public void refused(Sending sending, String code) {
            synchronized (Run.this) {
                refusals.add(new Refusal(sending, code));
            }
        }
    }
}
