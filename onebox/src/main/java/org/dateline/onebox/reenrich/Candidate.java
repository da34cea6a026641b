package org.dateline.onebox.reenrich;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A record that is to be made anew.
 *
 * @param enriched its partition on the enriched topic
 * @param offset of it there
 * @param content what it says, as {@link org.dateline.messages.Content} has it
 * @param madeOf place of the article that it was made of, or {@code null} where the record does not say
 */
record Candidate(
        String uri,
        TopicPartition enriched,
        long offset,
        String content,
        @Nullable String madeOf) {}
