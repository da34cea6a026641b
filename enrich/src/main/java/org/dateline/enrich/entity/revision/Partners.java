package org.dateline.enrich.entity.revision;

import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.Words;

/** "Marks & Spencer": what an ampersand ties is one name, and a firm's. */
final class Partners {
    private static final double TIED = 0.9;

    private Partners() {}

    static void join(Words words, Labels labels) {
        for (int i = 1; i + 1 < words.count(); i++) {
            if (words.at(i).equals("&") && words.capital(i - 1) && words.capital(i + 1) && !words.headline(i)) {
                join(words, labels, i);
            }
        }
    }

    private static void join(Words words, Labels labels, int sign) {
        Label before = labels.at(sign - 1);
        Label after = labels.at(sign + 1);
        boolean known = before != null && before.equals(after);
        boolean places = (before != null && before.is(Kind.PLACE)) || (after != null && after.is(Kind.PLACE));
        boolean both = words.function(sign - 1) || words.function(sign + 1);
        if (known || places || both || (before == null && after == null)) {
            return;
        }
        int first = before == null ? sign - 1 : before.first();
        int end = after == null ? sign + 2 : after.end();
        labels.put(first, end, Kind.ORGANISATION, TIED);
    }
}
