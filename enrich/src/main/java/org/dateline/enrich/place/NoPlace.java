package org.dateline.enrich.place;

/** A reason for which a word that could name a place names none here. */
interface NoPlace {
    boolean is(PlaceMention mention, String body);
}
