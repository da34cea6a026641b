package org.dateline.enrich.time.reading;

import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.words.NamedTokens;
import org.dateline.enrich.time.words.SlashOrder;

/**
 * An article as the shapes see it.
 *
 * @param named for each token whether it lies within a longer name, or in a person's
 * @param slashes what the article's dates with slashes begin with
 */
public record Reading(Words words, NamedTokens named, SlashOrder slashes) {
    String at(int token) {
        return words.at(token);
    }

    /** A year of up to four digits that can be one, or -1. */
    int year(int token) {
        int number = words.at(token).length() == 4 ? words.number(token, 4) : -1;
        return number >= 1000 && number <= 2999 ? number : -1;
    }
}
