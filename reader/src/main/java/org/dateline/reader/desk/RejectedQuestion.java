package org.dateline.reader.desk;

import java.util.Optional;

/**
 * Which rejected records are wanted.
 *
 * @param stage only those of this service
 * @param reason only those with this code
 * @param all also those that have been handed in again
 * @param limit at most so many
 * @param after where the page before ended
 */
public record RejectedQuestion(
        Optional<String> stage, Optional<String> reason, boolean all, int limit, Optional<RejectedPlace> after) {}
