package org.dateline.ingest.folder;

import java.util.Set;
import org.dateline.delivery.loop.Backoff;
import org.dateline.ingest.intake.Intake;
import org.dateline.ingest.intake.NotPublished;
import org.jspecify.annotations.Nullable;

/**
 * What the rejected topic holds already, for a file that may have been in hand when an earlier attempt ended. Kafka is
 * only asked when the file has something to refuse, and once a file. Not thread-safe.
 */
final class RefusedBefore {
    private final Intake intake;
    private final Waiting waiting;
    private final FolderHealth health;
    private @Nullable Set<String> keys;

    /** @param firstAttempt nothing of the file can be on the topic, so nothing is asked */
    RefusedBefore(Intake intake, Waiting waiting, FolderHealth health, boolean firstAttempt) {
        this.intake = intake;
        this.waiting = waiting;
        this.health = health;
        this.keys = firstAttempt ? Set.of() : null;
    }

    /** @throws Stopped when asked to stop before Kafka answers */
    boolean contains(String key) {
        Set<String> known = keys == null ? ask() : keys;
        keys = known;
        return known.contains(key);
    }

    private Set<String> ask() {
        Backoff backoff = Backoff.ordinary();
        while (true) {
            health.beat();
            try {
                Set<String> known = intake.refusals().refusedBefore();
                health.kafkaTakes();
                return known;
            } catch (NotPublished e) {
                health.kafkaIsAway(e);
                waiting.pause(backoff.next());
            }
        }
    }
}
