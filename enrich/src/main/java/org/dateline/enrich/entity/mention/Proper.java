package org.dateline.enrich.entity.mention;

import org.dateline.enrich.entity.lexicon.Countries.Country;
import org.dateline.enrich.entity.lexicon.Head;
import org.dateline.enrich.entity.lexicon.Sort;
import org.jspecify.annotations.Nullable;

/**
 * A name in the text with what it is, before it is known which other names are the same thing.
 *
 * @param first its first token
 * @param end token after its last
 * @param head the word that tells what it is, or {@code null}
 * @param country whose it is, as the words before or in it say, or {@code null}
 * @param confidence 0..1, of the name and its sort
 */
public record Proper(
        int first,
        int end,
        Sort sort,
        @Nullable String subtype,
        @Nullable Head head,
        @Nullable Country country,
        double confidence) {

    static Proper of(int first, int end, Sort sort, double confidence) {
        return new Proper(first, end, sort, null, null, null, confidence);
    }

    static Proper headed(int first, int end, Head head, double confidence) {
        return new Proper(first, end, head.sort(), head.subtype(), head, null, confidence);
    }

    public Proper within(int newFirst, int newEnd) {
        return new Proper(newFirst, newEnd, sort, subtype, head, country, confidence);
    }

    Proper ofCountry(Country whose) {
        return new Proper(first, end, sort, subtype, head, whose, confidence);
    }

    public int length() {
        return end - first;
    }
}
