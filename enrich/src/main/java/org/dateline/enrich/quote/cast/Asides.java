package org.dateline.enrich.quote.cast;

import java.util.Set;
import org.dateline.enrich.quote.marks.Outer;
import org.dateline.enrich.quote.words.QuoteWords;

/** Tells people whom a sentence names on the side from the one that it is about. */
final class Asides {
    private static final int LONGEST = 20;
    /** Begin what stands before the comma: "Asked how long Nash would be out, Lee shook his head". */
    private static final Set<String> OPENING = QuoteWords.list("opening-aside");
    /** Have the names of people: "the Ferrier prize". */
    private static final Set<String> NAMESAKE = QuoteWords.list("namesake");

    private final Outer outer;

    Asides(Outer outer) {
        this.outer = outer;
    }

    boolean covers(Appearance appearance) {
        int first = outer.first(appearance.first());
        if (!OPENING.contains(outer.word(first)) || appearance.first() - first > LONGEST) {
            return false;
        }
        for (int i = first; i < appearance.first(); i++) {
            if (outer.is(i, ",")) {
                return false;
            }
        }
        return true;
    }

    /** "She walked with a cook named Benson Lee.": whom a sentence about "she" names is not "she" in the next. */
    boolean companion(Appearance appearance, Gender known, Gender wanted) {
        String pronoun = wanted == Gender.FEMALE ? "she" : wanted == Gender.MALE ? "he" : "";
        if (known != Gender.UNKNOWN || pronoun.isEmpty()) {
            return false;
        }
        for (int i = outer.first(appearance.first()); i < appearance.first(); i++) {
            if (outer.is(i, pronoun)) {
                return true;
            }
        }
        return false;
    }

    boolean namesThing(Appearance appearance) {
        return NAMESAKE.contains(outer.word(appearance.end()));
    }
}
