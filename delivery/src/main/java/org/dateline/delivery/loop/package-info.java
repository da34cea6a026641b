/** Exactly once from topic to topic, and stored before committed from a topic to somewhere else. Start at {@link org.dateline.delivery.loop.ExactlyOnceLoop} and {@link org.dateline.delivery.loop.StoreThenCommitLoop}. */
@NullMarked
package org.dateline.delivery.loop;

import org.jspecify.annotations.NullMarked;
