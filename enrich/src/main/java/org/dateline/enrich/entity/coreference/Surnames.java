package org.dateline.enrich.entity.coreference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.entity.lexicon.Sort;
import org.dateline.enrich.entity.mention.PersonName;
import org.dateline.enrich.entity.mention.Proper;
import org.dateline.enrich.entity.words.Words;

/** Last names of the people of an article, which the recogniser may take for organisations where they stand alone. */
public final class Surnames {
    /** Where the recogniser is surer than this, it has seen something. */
    private static final double SURE = 0.97;

    private final Words words;
    private final Set<String> names = new HashSet<>();

    /** Storms are called by people's names. */
    private final Set<String> storms = new HashSet<>();

    private Surnames(Words words) {
        this.words = words;
    }

    public static Surnames of(Words words, List<Proper> names) {
        Surnames surnames = new Surnames(words);
        for (Proper name : names) {
            List<String> parts = name.sort() == Sort.PERSON ? PersonName.words(words, name) : List.of();
            if (name.head() != null && name.head().standsBefore() && name.length() > 1) {
                surnames.storms.add(words.lower(name.end() - 1));
            }
            if (parts.size() > 1) {
                surnames.names.add(parts.get(parts.size() - 1));
            }
        }
        surnames.storms.removeAll(surnames.names);
        return surnames;
    }

    public boolean isPerson(Proper name) {
        if (name.sort() == Sort.PERSON) {
            return name.length() > 1 || !storms.contains(words.lower(name.first()));
        }
        return name.length() == 1
                && name.head() == null
                && name.confidence() < SURE
                && names.contains(words.lower(name.first()));
    }
}
