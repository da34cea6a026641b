package org.dateline.enrich.entity;

/** What a rule about names sees of the article: its words and the names in it. */
record Scene(Words words, Labels labels) {
    /** Sure enough that no later guess of the recogniser speaks against it. */
    static final double CORRECTED = 0.9;
}
