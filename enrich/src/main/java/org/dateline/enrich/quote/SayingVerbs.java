package org.dateline.enrich.quote;

import java.util.Set;

/** Which items of an article are verbs of saying, and of which kind. */
final class SayingVerbs {
    private static final Set<String> PLAIN = QuoteWords.list("plain");
    private static final Set<String> SAYING = QuoteWords.list("saying");
    private static final Set<String> THAT = QuoteWords.list("that");
    private static final Set<String> TELLING = QuoteWords.list("telling");
    private static final Set<String> PARTICIPLE = QuoteWords.list("participle");
    private static final Set<String> NAMING = QuoteWords.list("naming");
    private static final Set<String> DOUBTFUL = QuoteWords.list("doubtful");
    private static final Set<String> DETERMINER = Set.of(
            "a", "an", "the", "his", "her", "its", "their", "no", "any", "some", "such", "these", "those", "of", "'s");
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being", "as");

    private final Outer outer;
    private final Cast cast;

    SayingVerbs(Outer outer, Cast cast) {
        this.outer = outer;
        this.cast = cast;
    }

    /** "said", "told": a finite verb of saying. */
    boolean finite(int item) {
        String word = outer.word(item);
        if ((!PLAIN.contains(word) && !SAYING.contains(word)) || participle(item)) {
            return false;
        }
        if (cast.at(item) != null || DETERMINER.contains(outer.word(item - 1))) {
            return false;
        }
        return !doubtful(item) || hasSubject(item);
    }

    /** A noun as often as a verb. */
    boolean doubtful(int item) {
        return DOUBTFUL.contains(outer.word(item));
    }

    private boolean hasSubject(int item) {
        String before = outer.word(item - 1);
        return Pronouns.personal(before) || before.equals("who") || endsName(item) || outer.quotation(item - 1);
    }

    private boolean endsName(int item) {
        Appearance appearance = cast.at(item - 1);
        return appearance != null && appearance.end() == item;
    }

    boolean participle(int item) {
        return PARTICIPLE.contains(outer.word(item));
    }

    /** "called it “a disgrace”", in the active voice. */
    boolean naming(int item) {
        return NAMING.contains(outer.word(item)) && !BE.contains(outer.word(item - 1));
    }

    /** "said", "say": a clause may follow without "that". */
    boolean plain(int item) {
        return PLAIN.contains(outer.word(item));
    }

    boolean takesThat(int item) {
        String word = outer.word(item);
        return THAT.contains(word) || PLAIN.contains(word);
    }

    /** "told reporters": somebody stands between the verb and what is said. */
    boolean telling(int item) {
        return TELLING.contains(outer.word(item));
    }

    /** "is quoted as saying", "was told": the subject is not the one who speaks. */
    boolean passive(int item) {
        int before = outer.word(item - 1).endsWith("ly") ? item - 2 : item - 1;
        return BE.contains(outer.word(before)) && !participle(item) && !outer.is(before, "as");
    }
}
