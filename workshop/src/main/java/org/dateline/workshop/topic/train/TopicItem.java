package org.dateline.workshop.topic.train;

import java.util.Set;

/**
 * A text labelled by people.
 *
 * @param title may be empty
 * @param primary the top level that it is about most, 0..16
 * @param acceptable all top levels that an editor would accept, the primary one among them
 * @param fine codes of topics below, without prefix; empty where nobody said
 * @param source which collection it is from, such as {@code written} or {@code wp-current-events}
 */
public record TopicItem(
        String id, String title, String text, int primary, Set<Integer> acceptable, Set<Integer> fine, String source) {
    public TopicItem {
        acceptable = Set.copyOf(acceptable);
        fine = Set.copyOf(fine);
    }
}
