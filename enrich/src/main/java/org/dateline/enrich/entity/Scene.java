package org.dateline.enrich.entity;

/** What a rule about names sees of the article: its words, the names in it and the people that it knows by full names. */
record Scene(Words words, Labels labels, PeopleSeen people) {
    /** Sure enough that no later guess of the recogniser speaks against it. */
    static final double CORRECTED = 0.9;
}
