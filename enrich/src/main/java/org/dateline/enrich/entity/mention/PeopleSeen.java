package org.dateline.enrich.entity.mention;

import java.util.HashSet;
import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.Words;

/** The first and last names of the people whose full names an article has. */
public final class PeopleSeen {
    private final Set<String> first = new HashSet<>();
    private final Set<String> last = new HashSet<>();

    private PeopleSeen() {}

    public static PeopleSeen of(Words words, Labels labels) {
        PeopleSeen seen = new PeopleSeen();
        for (Label label : labels.all()) {
            if (label.is(Kind.PERSON) && label.length() > 1) {
                seen.first.add(words.lower(label.first()));
                int end = PersonName.endOfSurname(words, label.first(), label.end());
                seen.last.add(words.lower(end - 1));
            }
        }
        return seen;
    }

    public boolean firstName(String lower) {
        return first.contains(lower);
    }

    public boolean surname(String lower) {
        return last.contains(lower);
    }

    public boolean has(String lower) {
        return first.contains(lower) || last.contains(lower);
    }

    /** "Smiths" of "Ellen Smith", "Joneses" of "Tom Jones". */
    public boolean family(String plural) {
        return (plural.endsWith("s") && last.contains(plural.substring(0, plural.length() - 1)))
                || (plural.endsWith("es") && last.contains(plural.substring(0, plural.length() - 2)));
    }
}
