package org.dateline.enrich.place.resolve;

/**
 * A name of a place as it stands in a text.
 *
 * @param start first UTF-16 code unit
 * @param end code unit after the last
 */
public record Toponym(int start, int end) {}
