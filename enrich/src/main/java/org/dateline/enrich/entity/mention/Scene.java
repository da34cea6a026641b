package org.dateline.enrich.entity.mention;

import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Words;
import org.dateline.enrich.known.Known;

/**
 * What a rule about names sees of the article.
 *
 * @param labels the names in it, which rules correct
 * @param people whose full names the recogniser saw, before anything was corrected
 * @param known what the world knows
 */
public record Scene(Words words, Labels labels, PeopleSeen people, Known known) {
    /** Sure enough that no later guess of the recogniser speaks against it. */
    public static final double CORRECTED = 0.9;

    public static Scene of(Words words, Labels labels, Known known) {
        return new Scene(words, labels, PeopleSeen.of(words, labels), known);
    }
}
