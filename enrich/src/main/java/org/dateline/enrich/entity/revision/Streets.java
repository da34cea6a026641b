package org.dateline.enrich.entity.revision;

import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.Words;

/** "of 1909 Jolene Drive": an address and nobody. */
final class Streets {
    private static final Set<String> WORDS = Set.of(
            "drive", "street", "avenue", "road", "lane", "boulevard", "court", "way", "terrace", "place", "circle");

    private Streets() {}

    static void mark(Words words, Labels labels) {
        for (Label label : labels.all()) {
            boolean street = label.is(Kind.PERSON)
                    && label.length() > 1
                    && WORDS.contains(words.lower(label.end() - 1))
                    && label.first() > 0
                    && Character.isDigit(words.at(label.first() - 1).charAt(0));
            if (street) {
                labels.remove(label);
            }
        }
    }
}
