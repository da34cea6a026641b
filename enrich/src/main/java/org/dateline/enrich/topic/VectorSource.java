package org.dateline.enrich.topic;

/** A scorer that places texts in a space where those that mean the same lie close. Asked by many threads at a time. */
public interface VectorSource {
    /** Name and version: vectors of different models cannot be compared. */
    String vectorModel();

    /**
     * A vector of length 1.
     *
     * @param title may be empty
     */
    float[] vector(String title, String text);
}
