package org.dateline.enrich.entity.revision;

import java.util.HashSet;
import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.lexicon.Countries;
import org.dateline.enrich.entity.lexicon.Head;
import org.dateline.enrich.entity.mention.PeopleSeen;
import org.dateline.enrich.entity.mention.Scene;
import org.dateline.enrich.entity.words.FunctionWords;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.Words;

/** "Amberly" after "Amberly Logistics LLC" is the firm and nobody's name, where the article has no person called so. */
final class CompanyNames {
    private CompanyNames() {}

    static void mark(Scene scene) {
        Words words = scene.words();
        Labels labels = scene.labels();
        PeopleSeen people = scene.people();
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
