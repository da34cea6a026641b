package org.dateline.enrich.place;

/**
 * A name of a place as it stands in the text.
 *
 * @param first its first token
 * @param end the token after its last
 * @param sentence the sentence it stands in
 */
record Candidate(PlaceName name, int first, int end, int sentence) {}
