package org.dateline.enrich.entity;

import java.util.HashSet;
import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.Labels.Label;

/** "Amberly" after "Amberly Logistics LLC" is the firm and nobody's name, where the article has no person called so. */
final class CompanyNames {
    private CompanyNames() {}

    static void mark(Words words, Labels labels, PeopleSeen people) {
        Set<String> firms = new HashSet<>();
        for (Label label : labels.all()) {
            boolean firm = label.is(Kind.ORGANISATION) && label.length() > 1 && company(words.lower(label.end() - 1));
            String first = words.lower(label.first());
            if (firm
                    && !people.has(first)
                    && !FunctionWords.contains(first)
                    && !Countries.isName(words, label.first(), label.first() + 1)) {
                firms.add(first);
            }
        }
        for (Label label : labels.all()) {
            boolean person = label.is(Kind.PERSON) && label.length() == 1;
            if (person && firms.contains(words.lower(label.first()))) {
                labels.put(label.first(), label.end(), Kind.ORGANISATION, label.confidence());
            }
        }
    }

    private static boolean company(String lower) {
        Head head = Head.of(lower);
        return head != null && head.company();
    }
}
