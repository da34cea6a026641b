package org.dateline.enrich.link;

/**
 * Who is meant.
 *
 * @param uri Wikidata entity
 * @param confidence 0..1
 * @param evidence what it rests on, in words
 */
record Link(String uri, double confidence, String evidence) {}
