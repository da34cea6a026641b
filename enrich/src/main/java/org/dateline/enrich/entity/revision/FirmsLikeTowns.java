package org.dateline.enrich.entity.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.lexicon.Countries;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.Words;

/** "a stake in Ithaca" after "Ithaca Holdings"; not where the article is in the town or says that somebody is. */
final class FirmsLikeTowns {
    private static final Set<String> HEADS =
            Set.of("holdings", "capital", "group", "partners", "ventures", "industries");
    private static final Set<String> WHERE = Set.of("in", "near", "at", "outside", "around", "to", "from");
    private static final Set<String> SHARES = Set.of("stake", "stakes", "shares", "share", "interest", "investment");
    private static final double SURE = 0.9;

    private FirmsLikeTowns() {}

    static void mark(Words words, Labels labels) {
        Set<String> firms = new HashSet<>();
        for (int i = 1; i < words.count(); i++) {
            boolean head = HEADS.contains(words.lower(i)) && words.capital(i) && words.capital(i - 1);
            if (head && !Countries.isName(words, i - 1, i) && !words.possessive(i - 1)) {
                firms.add(words.lower(i - 1));
                withoutOwner(words, labels, i);
            }
        }
        for (Label label : firms.isEmpty() ? List.<Label>of() : labels.all()) {
            boolean alone = label.is(Kind.PLACE) && label.length() == 1 && !words.shouted(label.first());
            if (alone && firms.contains(words.lower(label.first())) && !asTown(words, label)) {
                labels.put(label.first(), label.end(), Kind.ORGANISATION, SURE);
            }
        }
    }

    /** "Odell's Geneva Capital": whose it is, is no part of its name. */
    private static void withoutOwner(Words words, Labels labels, int head) {
        Label label = labels.at(head);
        boolean owned =
                label != null && label.is(Kind.ORGANISATION) && label.first() < head - 2 && words.possessive(head - 2);
        if (label != null && owned) {
            labels.put(head - 1, label.end(), Kind.ORGANISATION, label.confidence());
        }
    }

    private static boolean asTown(Words words, Label label) {
        boolean inState = words.at(label.end()).equals(",") && words.capital(label.end() + 1);
        boolean where = WHERE.contains(words.lower(label.first() - 1));
        return inState || (where && !SHARES.contains(words.lower(label.first() - 2)));
    }
}
