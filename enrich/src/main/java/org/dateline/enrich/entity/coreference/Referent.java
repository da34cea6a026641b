package org.dateline.enrich.entity.coreference;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.entity.lexicon.Countries.Country;
import org.dateline.enrich.entity.lexicon.Head;
import org.dateline.enrich.entity.lexicon.Sort;
import org.dateline.enrich.entity.mention.PersonName;
import org.dateline.enrich.entity.mention.Proper;
import org.dateline.enrich.entity.words.Words;
import org.dateline.enrich.known.KnownThing;
import org.jspecify.annotations.Nullable;

/** One thing while its mentions are gathered. Not thread-safe; lives as long as one article is worked on. */
public final class Referent {
    /** A mention that is no name, in tokens. */
    record Nominal(int first, int end) {}

    final List<Proper> names = new ArrayList<>();
    final List<Nominal> nominals = new ArrayList<>();
    Sort sort;

    @Nullable
    String subtype;

    @Nullable
    Head head;

    @Nullable
    Country country;

    @Nullable
    String role;

    @Nullable
    KnownThing known;
    /** {@code m}, {@code f}, or nothing where no title tells. */
    String gender = "";
    /** The words of a person's full name, in lower case. */
    List<String> nameWords = List.of();

    /** The surname that a given name shares with the one behind "and", as the text has it, or nothing. */
    String sharedSurname = "";

    Referent(Proper first) {
        sort = first.sort();
        add(first);
    }

    /** Takes in a name; better evidence of what the thing is wins. */
    void add(Proper name) {
        names.add(name);
        if (head == null && name.head() != null) {
            head = name.head();
            sort = name.sort();
            subtype = name.subtype();
        }
        if (subtype == null && head == null && name.sort() == sort) {
            subtype = name.subtype();
        }
        if (country == null) {
            country = name.country();
        }
    }

    /** Whether a person has been named by one word. */
    boolean calledBySurname() {
        return names.stream().anyMatch(name -> name.length() == 1);
    }

    boolean is(Sort other) {
        return sort == other;
    }

    double confidence() {
        return names.stream().mapToDouble(Proper::confidence).max().orElse(0);
    }

    public int firstToken() {
        int first = Integer.MAX_VALUE;
        for (Proper name : names) {
            first = Math.min(first, name.first());
        }
        return first;
    }

    /** Whether one of its names ends in "Jr." or a number like it. */
    boolean juniorSeen(Words words) {
        return names.stream().anyMatch(name -> PersonName.junior(words, name));
    }
}
