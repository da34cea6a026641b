package org.dateline.enrich.time.reading;

import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.NamedYear;
import org.dateline.enrich.time.words.CalendarWords;
import org.dateline.enrich.time.words.TimeWords;

/** "of 1909 Jolene Drive": a house and no year. */
public final class Addresses {
    private static final Set<String> STREET = TimeWords.list("street");
    private static final int LONGEST = 4;

    private Addresses() {}

    public static boolean at(Reading reading, Match match) {
        if (!(match.meaning() instanceof NamedYear)) {
            return false;
        }
        Words words = reading.words();
        for (int i = match.to(); i < match.to() + LONGEST && named(words, i); i++) {
            if (i > match.to() && STREET.contains(words.at(i))) {
                return true;
            }
        }
        return false;
    }

    /** "1200 42nd Street". */
    private static boolean named(Words words, int token) {
        return words.capitalised(token) || CalendarWords.ordinal(words.at(token)) > 0;
    }
}
