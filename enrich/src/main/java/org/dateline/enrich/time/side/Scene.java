package org.dateline.enrich.time.side;

import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.reading.Match;

/**
 * A time in its sentence.
 *
 * @param sentence first token of the sentence
 * @param end token after its last
 * @param before the last token in front of the time that is no preposition, article or the like
 */
public record Scene(Words words, Match match, int sentence, int end, int before) {
    /** Whether one of the prepositions between {@code before} and the time is this one. */
    public boolean behind(String preposition) {
        for (int i = before + 1; i < match.from(); i++) {
            if (words.is(i, preposition)) {
                return true;
            }
        }
        return false;
    }
}
