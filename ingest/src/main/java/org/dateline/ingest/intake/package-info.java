/**
 * Puts articles on {@code news.articles} and refusals on {@code news.rejected}, and says so only after Kafka's
 * acknowledgement. Start at {@link Intake}.
 */
@NullMarked
package org.dateline.ingest.intake;

import org.jspecify.annotations.NullMarked;
