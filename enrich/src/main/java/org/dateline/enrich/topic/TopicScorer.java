package org.dateline.enrich.topic;

/** Says how much a text is about each of the 17 top levels of the Media Topics. Asked by many threads at a time. */
public interface TopicScorer extends AutoCloseable {
    /** Changes whenever the same text could get other scores. */
    String version();

    /** @param title may be empty */
    TopicScores score(String title, String text);

    /** Gives back what it holds outside of the heap. */
    @Override
    default void close() {}
}
