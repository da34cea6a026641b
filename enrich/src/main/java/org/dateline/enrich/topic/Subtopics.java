package org.dateline.enrich.topic;

import java.util.List;
import java.util.ServiceLoader;
import org.dateline.messages.Enrichment.TopicFound;

/**
 * The seat of what finds topics below the top levels. It is taken through {@link ServiceLoader}, because whoever takes it
 * knows this package. Asked by many threads at a time.
 */
public interface Subtopics {
    /** Changes with all that an answer depends on, the list of terms too. */
    String version();

    /**
     * @param title may be empty
     * @param scores what was found for the top levels
     * @param sure least confidence of a top level that the article has
     * @return topics of levels 2 to 5, the surest first, each under a top level that the article has, or that so much
     *     speaks for that it should have it too
     */
    List<TopicFound> find(String title, String text, TopicScores scores, double sure);

    /** The one that is on the class path; without one there are no topics below. */
    static Subtopics load() {
        return ServiceLoader.load(Subtopics.class).findFirst().orElse(new None());
    }

    /** Finds nothing. */
    final class None implements Subtopics {
        @Override
        public String version() {
            return "none";
        }

        @Override
        public List<TopicFound> find(String title, String text, TopicScores scores, double sure) {
            return List.of();
        }
    }
}
