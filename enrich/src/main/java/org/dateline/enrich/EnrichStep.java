package org.dateline.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.dateline.delivery.loop.BatchStep;
import org.dateline.delivery.loop.Outcome;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.record.RecordLimits;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.enrich.crew.Task;
import org.dateline.messages.Article;
import org.dateline.messages.EnrichedArticle;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.messages.PubStatus;
import org.dateline.messages.Rejection.Reason;
import org.dateline.messages.Retraction;
import org.dateline.operations.CodeFault;
import org.jspecify.annotations.Nullable;

/**
 * From the records of one poll to what becomes of them, on all threads of the enricher: reading and writing JSON costs as
 * much as some annotators do.
 */
final class EnrichStep implements BatchStep {
    private final Enricher enricher;
    private final String enrichedTopic;
    private final RejectedTopic rejectedTopic;
    private final EnrichMeters meters;
    private final NewerVersions newerVersions;
    private final Runnable beat;

    /** @param beat told at each record of a batch that is done */
    EnrichStep(
            Enricher enricher,
            String enrichedTopic,
            RejectedTopic rejectedTopic,
            EnrichMeters meters,
            NewerVersions newerVersions,
            Runnable beat) {
        this.beat = beat;
        this.newerVersions = newerVersions;
        this.enricher = enricher;
        this.enrichedTopic = enrichedTopic;
        this.rejectedTopic = rejectedTopic;
        this.meters = meters;
    }

    @Override
    public List<Outcome> apply(List<IncomingRecord> batch) {
        Set<String> overtaken = newerVersions.overtaken(batch);
        List<CompletableFuture<Outcome>> outcomes = batch.stream()
                .map(incoming -> overtaken.contains(incoming.place())
                        ? CompletableFuture.<Outcome>completedFuture(new Outcome.Drop(Reenrichment.OVERTAKEN))
                        : enricher.submit(() -> start(incoming), size(incoming)))
                .toList();
        try {
            List<Outcome> done = new ArrayList<>(batch.size());
            for (CompletableFuture<Outcome> outcome : outcomes) {
                done.add(outcome.join());
                beat.run();
            }
            IntStream.range(0, done.size()).forEach(i -> note(batch.get(i), done.get(i)));
            return done;
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error && CodeFault.isOfTheMachine(error)) {
                // No record is to blame: the loop ends, and the process with it.
                throw error;
            }
            // The loop tells the record that did it from its neighbours.
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void note(IncomingRecord incoming, Outcome outcome) {
        if (outcome instanceof Outcome.Forward forward && forward.record().value() == null) {
            meters.retracted(incoming.place());
        } else if (Reenrichment.isAskedBy(incoming)) {
            meters.asked(incoming.place());
        }
    }

    private static long size(IncomingRecord incoming) {
        return incoming.value() == null ? 0 : incoming.value().size();
    }

    private Task.Step<Outcome> start(IncomingRecord incoming) {
        if (incoming.value() == null) {
            return new Task.Finished<>(retraction(incoming));
        }
        Article article;
        try {
            article = MessageJson.readArticle(incoming.value().array());
        } catch (InvalidMessage e) {
            return new Task.Finished<>(reject(reason(e), String.valueOf(e.getMessage()), e.field(), incoming));
        }
        String key = incoming.keyText();
        if (key != null && !key.equals(article.uri())) {
            String message = "the record's key is " + shortened(key) + ": must be the article's uri, "
                    + shortened(article.uri()) + ", or nothing";
            return new Task.Finished<>(reject(Reason.KEY, message, "uri", incoming));
        }
        if (article.pubStatus() == PubStatus.CANCELED) {
            // Ingest has made a tombstone of what came through it; a producer of its own may send the kill note itself.
            return new Task.Finished<>(retraction(incoming, article));
        }
        return enricher.annotate(article, EnrichedHeaders.received(incoming), enriched -> forward(enriched, incoming));
    }

    private Outcome retraction(IncomingRecord incoming, Article canceled) {
        Retraction retraction = Retraction.of(canceled);
        return new Outcome.Forward(OutgoingRecord.tombstone(
                enrichedTopic, retraction.uri(), EnrichedHeaders.ofRetraction(incoming, retraction)));
    }

    private Outcome retraction(IncomingRecord incoming) {
        String key = incoming.keyText();
        if (key == null || key.isBlank()) {
            return reject(Reason.EMPTY, "the record has neither a key nor a value: must be an article", null, incoming);
        }
        return new Outcome.Forward(
                OutgoingRecord.tombstone(enrichedTopic, key, EnrichedHeaders.ofRetraction(incoming, key)));
    }

    private Outcome forward(EnrichedArticle enriched, IncomingRecord incoming) {
        boolean anew = Reenrichment.isAskedBy(incoming);
        meters.annotated(
                enriched.enrichment(), anew ? null : enriched.enrichment().received());
        byte[] json = MessageJson.write(enriched);
        if (anew && Reenrichment.saysTheSame(incoming, json)) {
            return new Outcome.Drop(Reenrichment.UNCHANGED);
        }
        OutgoingRecord outgoing = OutgoingRecord.of(
                enrichedTopic,
                enriched.uri(),
                json,
                EnrichedHeaders.of(incoming, enriched, json, enricher.fingerprint()));
        if (!RecordLimits.fits(outgoing)) {
            String message = "the enriched article has " + json.length + " bytes: must have fewer than "
                    + RecordLimits.MAX_RECORD_BYTES;
            return reject(Reason.TOO_LARGE, message, null, incoming);
        }
        return new Outcome.Forward(outgoing);
    }

    private Outcome reject(Reason reason, String message, @Nullable String field, IncomingRecord incoming) {
        return new Outcome.Reject(rejectedTopic.rejection(reason, message, field, incoming));
    }

    private static Reason reason(InvalidMessage invalid) {
        if (invalid.rule().equals("must be UTF-8")) {
            return Reason.NOT_UTF8;
        }
        return invalid.rule().startsWith("must be JSON") ? Reason.NOT_JSON : Reason.SCHEMA;
    }

    private static String shortened(String value) {
        return value.length() <= 200 ? value : value.substring(0, 200) + "…";
    }
}
