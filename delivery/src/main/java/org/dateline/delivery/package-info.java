/**
 * How messages are said on Kafka: exactly once from topic to topic, and stored before committed from a topic to
 * somewhere else. Start at {@link ExactlyOnceLoop} and {@link StoreThenCommitLoop}.
 */
@NullMarked
package org.dateline.delivery;

import org.jspecify.annotations.NullMarked;
