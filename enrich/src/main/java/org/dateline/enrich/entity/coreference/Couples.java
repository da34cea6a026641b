package org.dateline.enrich.entity.coreference;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.enrich.entity.mention.PersonName;
import org.dateline.enrich.entity.mention.Proper;
import org.dateline.enrich.entity.words.Words;
import org.dateline.enrich.quote.words.FirstNames;

/** "Colin and Aroha Tamatea": of two given names before one surname the first has it too. */
final class Couples {
    /** Else it is a surname: "Merkel and Emmanuel Macron". */
    private static final Set<String> GIVEN = Stream.concat(
                    FirstNames.of("male").stream(), FirstNames.of("female").stream())
            .collect(Collectors.toUnmodifiableSet());

    private Couples() {}

    /** The surname that the first shares with the name behind it, as the text has it, or nothing. */
    static String surname(Words words, Proper first, Proper second) {
        int and = first.end();
        boolean tied = first.length() == 1
                && second.first() == and + 1
                && second.length() == 2
                && (words.lower(and).equals("and") || words.lower(and).equals("&"))
                && PersonName.words(words, second).size() == 2;
        return tied && GIVEN.contains(words.lower(first.first())) ? words.surface(second.end() - 1, second.end()) : "";
    }
}
