package org.dateline.reader.query;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Articles as answers show them, those that somebody was told of last: many who listen are told the same, and reading a
 * record is most of the work. For one thread.
 */
public final class RecentArticles {
    /** Some 20 MB. */
    private static final int MOST = 4096;

    private final Map<Long, Answer.Article> byPlace = new LinkedHashMap<>(MOST, 0.75f, true);
    private String topicId = "";

    /** @param place on the topic, which has one article at each */
    Answer.@Nullable Article get(String topic, long place) {
        return topic.equals(topicId) ? byPlace.get(place) : null;
    }

    void put(String topic, long place, Answer.Article article) {
        if (!topic.equals(topicId)) {
            byPlace.clear();
            topicId = topic;
        }
        byPlace.put(place, article);
        if (byPlace.size() > MOST) {
            byPlace.remove(byPlace.keySet().iterator().next());
        }
    }
}
