package org.dateline.reader.desk;

import java.time.Instant;

/** What became of handing a record in again. */
public sealed interface RedriveOutcome {
    /**
     * It is back on its topic, and marked.
     *
     * @param id on the rejected topic, {@code 0/12}
     * @param topic where it is again
     * @param attempt the how-manieth this is
     */
    record HandedIn(String id, String topic, int attempt, Instant at) implements RedriveOutcome {}

    /**
     * It stays where it is.
     *
     * @param why the end of a sentence
     */
    record Refused(String why) implements RedriveOutcome {}

    /** The rejected topic holds no such record (any more). */
    record Unknown() implements RedriveOutcome {}
}
