package org.dateline.enrich.entity.revision;

import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Words;

/** "Barry, Cass and Van Buren counties". */
final class CountyLists {
    private static final Set<String> PLURALS = Set.of("counties", "parishes");
    private static final int LONGEST = 40;
    private static final double SURE = 0.9;

    private CountyLists() {}

    static void mark(Words words, Labels labels) {
        for (int i = 1; i < words.count(); i++) {
            if (PLURALS.contains(words.lower(i)) && words.capital(i - 1)) {
                markBefore(words, labels, i);
            }
        }
    }

    private static void markBefore(Words words, Labels labels, int plural) {
        int end = plural;
        for (int i = plural - 1; i >= Math.max(0, plural - LONGEST); i--) {
            boolean joins = words.at(i).equals(",")
                    || words.lower(i).equals("and")
                    || words.lower(i).equals("or");
            boolean name = words.capital(i) && !words.startsSentence(i);
            if (joins || !name) {
                if (end > i + 1) {
                    labels.put(i + 1, end, Kind.PLACE, SURE);
                }
                end = i;
            }
            if (!joins && !name) {
                return;
            }
        }
    }
}
