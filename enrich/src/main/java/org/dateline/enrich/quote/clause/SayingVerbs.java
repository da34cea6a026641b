package org.dateline.enrich.quote.clause;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.enrich.quote.cast.Appearance;
import org.dateline.enrich.quote.cast.Cast;
import org.dateline.enrich.quote.cast.Pronouns;
import org.dateline.enrich.quote.marks.Outer;
import org.dateline.enrich.quote.words.QuoteWords;

/** Which items of an article are verbs of saying, and of which kind. */
public final class SayingVerbs {
    private static final Set<String> PLAIN = QuoteWords.list("plain");
    private static final Set<String> SAYING = QuoteWords.list("saying");
    private static final Set<String> THAT = QuoteWords.list("that");
    private static final Set<String> TELLING = QuoteWords.list("telling");
    private static final Set<String> PARTICIPLE = QuoteWords.list("participle");
    private static final Set<String> NAMING = QuoteWords.list("naming");
    private static final Set<String> JUDGING = QuoteWords.list("judging");
    private static final Set<String> DOUBTFUL = QuoteWords.list("doubtful");
    private static final Set<String> SHOWING = QuoteWords.list("showing");
    private static final Set<String> NO_THAT = QuoteWords.list("participle-without-that");
    private static final Set<String> ASKING = Set.of("asked", "asks", "wondered", "questioned", "questions");
    private static final Set<String> WITH_THAT = QuoteWords.list("with-that");
    private static final Set<String> ACTING = QuoteWords.list("acting");
    private static final Set<String> NOBODY = QuoteWords.list("nobody");
    private static final Set<String> UNSAID = QuoteWords.list("unsaid");
    private static final Set<String> UNSAID_TO = QuoteWords.list("unsaid-to");
    private static final int AUXILIARIES = 5;
    private static final Set<String> DETERMINER = Set.of(
            "a", "an", "the", "his", "her", "its", "their", "no", "any", "some", "such", "these", "those", "of", "'s");
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being", "as");

    private static final Set<String> ANY = Stream.of(PLAIN, SAYING, PARTICIPLE, WITH_THAT)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final Outer outer;
    private final Cast cast;

    public SayingVerbs(Outer outer, Cast cast) {
        this.outer = outer;
        this.cast = cast;
    }

    /** "said", "told": a finite verb of saying. */
    public boolean finite(int item) {
        String word = outer.word(item);
        if ((!PLAIN.contains(word) && !SAYING.contains(word)) || participle(item) || proverb(item)) {
            return false;
        }
        if (cast.at(item) != null || (DETERMINER.contains(outer.word(item - 1)) && !ofName(item))) {
            return false;
        }
        return !doubtful(item) || hasSubject(item);
    }

    /** "Moody's said": a name that ends so. */
    private boolean ofName(int item) {
        return PLAIN.contains(outer.word(item))
                && outer.is(item - 1, "'s")
                && (cast.at(item - 2) != null || outer.capitalised(item - 2))
                && !Pronouns.personal(outer.word(item - 2));
    }

    /** A finite verb or a participle that reports what somebody says, where something follows that can be reported. */
    public boolean reporting(int item) {
        String word = outer.word(item);
        if (!ANY.contains(word)) {
            // Nearly always; this is asked of each word of an article.
            return false;
        }
        boolean participle = participle(item) && cast.at(item) == null;
        boolean only = WITH_THAT.contains(word) && cast.at(item) == null && !DETERMINER.contains(outer.word(item - 1));
        return participle || only || finite(item);
    }

    /** "found that": without "that" it is no speech. */
    boolean onlyWithThat(int item) {
        return WITH_THAT.contains(outer.word(item));
    }

    /** "suggests", "revealed": what things do as well as people. */
    public boolean showing(int item) {
        return SHOWING.contains(outer.word(item));
    }

    /** "asked whether". */
    boolean asking(int item) {
        return ASKING.contains(outer.word(item));
    }

    /** "declined to", "backed the": what a speaker does besides speaking. */
    public boolean acting(int item) {
        return ACTING.contains(outer.word(item));
    }

    /**
     * "Did not say that", "if she says", "would argue", "refused to say": nobody has said it; nor has the author's "we".
     *
     * @param head first item of the subject, or the verb's where that is unknown
     */
    public boolean unsaid(int head, int verb) {
        int subject = Math.max(head, 0);
        String before = outer.word(subject - 1);
        if (before.equals("if") || before.equals("unless") || before.equals("whether") || nobody(subject)) {
            return true;
        }
        if (outer.is(verb - 1, "only")) {
            return false;
        }
        for (int i = verb - 1; i >= Math.max(subject, verb - AUXILIARIES) && !outer.is(i, ","); i--) {
            boolean to = outer.is(i, "to") && UNSAID_TO.contains(outer.word(i - 1));
            if ((to || UNSAID.contains(outer.word(i))) && cast.at(i) == null) {
                return true;
            }
        }
        return false;
    }

    /** "We", which is the author, and "nobody". */
    private boolean nobody(int subject) {
        return NOBODY.contains(outer.word(subject));
    }

    /** A noun as often as a verb. */
    public boolean doubtful(int item) {
        return DOUBTFUL.contains(outer.word(item));
    }

    private boolean hasSubject(int item) {
        String before = outer.word(item - 1);
        // "Opponents fear that": several people, and a verb of the plural.
        boolean several = outer.is(item + 1, "that")
                && before.endsWith("s")
                && before.length() > 3
                && !outer.word(item).endsWith("s")
                && !outer.word(item).endsWith("ed");
        boolean behindComma = before.equals(",") && (outer.is(item + 1, "that") || outer.is(item + 2, "that"));
        return behindComma
                || several
                || Pronouns.personal(before)
                || before.equals("who")
                || endsName(item)
                || outer.quotation(item - 1);
    }

    private boolean endsName(int item) {
        Appearance appearance = cast.at(item - 1);
        return appearance != null && appearance.end() == item;
    }

    public boolean participle(int item) {
        return PARTICIPLE.contains(outer.word(item)) && !proverb(item) && !expletive(item);
    }

    /** "It is worth noting that": the author's own remark. */
    private boolean expletive(int item) {
        return outer.is(item - 1, "worth") || (outer.is(item - 1, "of") && outer.is(item - 2, "worthy"));
    }

    /** "As the old saying has it". */
    private boolean proverb(int item) {
        return outer.is(item, "saying")
                && (DETERMINER.contains(outer.word(item - 1)) || DETERMINER.contains(outer.word(item - 2)))
                && !outer.is(item - 1, ",");
    }

    /** "called it “a disgrace”", in the active voice. */
    public boolean naming(int item) {
        return NAMING.contains(outer.word(item)) && !BE.contains(outer.word(item - 1));
    }

    /** "praised “a rare gift”": what is quoted is the object itself, and no name. */
    public boolean judging(int item) {
        return naming(item) && JUDGING.contains(outer.word(item));
    }

    /** "said", "say": a clause may follow without "that". */
    public boolean plain(int item) {
        return PLAIN.contains(outer.word(item));
    }

    public boolean takesThat(int item) {
        String word = outer.word(item);
        return THAT.contains(word)
                || PLAIN.contains(word)
                || WITH_THAT.contains(word)
                || (participle(item) && !NO_THAT.contains(word));
    }

    /** "told reporters": somebody stands between the verb and what is said. */
    public boolean telling(int item) {
        return TELLING.contains(outer.word(item));
    }

    /** "is quoted as saying", "was told": the subject is not the one who speaks. */
    public boolean passive(int item) {
        int before = outer.word(item - 1).endsWith("ly") ? item - 2 : item - 1;
        return BE.contains(outer.word(before)) && !participle(item) && !outer.is(before, "as");
    }
}
