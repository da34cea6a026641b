package org.dateline.enrich.topic;

/**
 * A way of scoring that another module brings along, found by {@link java.util.ServiceLoader} and switched on by {@code
 * ENRICH_TOPICS} set to its name.
 */
public interface TopicTier {
    /** Lower case, such as {@code accurate}. */
    String name();

    /**
     * Loads what it needs.
     *
     * @param fast the fast tier, to be asked first where that saves work
     */
    TopicScorer open(TopicScorer fast);
}
