package org.dateline.enrich.place.resolve;

/**
 * What a name means.
 *
 * @param place of the atlas
 * @param confidence 0..1: how often a choice this clear is right
 * @param evidence why, in a word or two
 */
public record Sense(int place, double confidence, String evidence) {}
