package org.dateline.enrich.quote.words;

import java.util.Set;
import org.dateline.enrich.text.WordLists;

/** The given names of {@code first-names.txt}, apart from the words of quotes, since others ask for them too. */
public final class FirstNames {
    private static final WordLists NAMES = WordLists.load(FirstNames.class, "first-names.txt");

    private FirstNames() {}

    public static Set<String> of(String gender) {
        return NAMES.named(gender);
    }
}
