package org.dateline.enrich.quote.subject;

import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.quote.cast.Appearance;
import org.dateline.enrich.quote.cast.Cast;
import org.dateline.enrich.quote.cast.Memory;
import org.dateline.enrich.quote.cast.Pronouns;
import org.dateline.enrich.quote.clause.Clauses;
import org.dateline.enrich.quote.marks.Outer;
import org.dateline.enrich.quote.words.QuoteWords;

/** Who comes first in a sentence: whoever speaks without being named at the verb may be told there. */
final class FirstNamed {
    private static final Set<String> PREPOSITION = QuoteWords.list("preposition");

    /** Words between an organisation and its leader. */
    private static final int LONGEST_POSITION = 4;

    private final Outer outer;
    private final Cast cast;
    private final Memory memory;

    FirstNamed(Outer outer, Cast cast, Memory memory) {
        this.outer = outer;
        this.cast = cast;
        this.memory = memory;
    }

    /** The first who is named in the items, or the pronoun that they begin with. */
    Subject in(int from, int end) {
        boolean aside = false;
        for (int i = from; i < end; i++) {
            Appearance appearance = cast.at(i);
            if (appearance != null) {
                boolean other =
                        outer.is(appearance.end(), "'s") || outer.is(appearance.end(), "'") || appearance.demonym();
                if (!aside && !other && !appearance.figure().place() && !ofSomebody(appearance)) {
                    return new Subject(appearance.figure());
                }
                i = appearance.end() - 1;
                continue;
            }
            String word = outer.word(i);
            if (word.equals("it") && Clauses.be(outer.word(i + 1))) {
                // "It is clear that": nothing that was named.
                return Subject.UNKNOWN;
            }
            if (Pronouns.personal(word)) {
                return new Subject(memory.pronoun(word, i));
            }
            if (i == from && word.equals("the") && outer.aged(i + 1)) {
                return new Subject(memory.anybody(i));
            }
            if (i == from || outer.is(i - 1, ",")) {
                aside = PREPOSITION.contains(word)
                        || word.endsWith("ing")
                        || word.equals("when")
                        || word.equals("asked");
            } else if (word.equals(",")) {
                aside = false;
            }
        }
        return Subject.UNKNOWN;
    }

    /** "Labour leader Ann Lee": the organisation only says which leader. */
    private boolean ofSomebody(Appearance appearance) {
        if (!appearance.figure().organisation()) {
            return false;
        }
        int item = appearance.end();
        while (item < appearance.end() + LONGEST_POSITION && plainNoun(item)) {
            item++;
        }
        Appearance next = cast.at(item);
        if (next != null && next.figure().person() && position(appearance.end(), item)) {
            return true;
        }
        String role = next == null ? null : next.figure().entity().role();
        return role != null
                && item > appearance.end()
                && role.toLowerCase(Locale.ROOT).endsWith(outer.word(item - 1));
    }

    /** "Browns DL Shel Richards": nothing but a word in capitals between the team and the player. */
    private boolean position(int from, int end) {
        return end == from + 1 && outer.word(from).length() <= 3 && outer.capitalised(from);
    }

    private boolean plainNoun(int item) {
        String word = outer.word(item);
        return cast.at(item) == null && !word.isEmpty() && Character.isLetter(word.charAt(0));
    }
}
