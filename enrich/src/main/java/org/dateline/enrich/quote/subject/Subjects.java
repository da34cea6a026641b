package org.dateline.enrich.quote.subject;

import java.util.Set;
import org.dateline.enrich.quote.cast.Appearance;
import org.dateline.enrich.quote.cast.Cast;
import org.dateline.enrich.quote.cast.Figure;
import org.dateline.enrich.quote.cast.Memory;
import org.dateline.enrich.quote.cast.Pronouns;
import org.dateline.enrich.quote.clause.Clauses;
import org.dateline.enrich.quote.marks.Outer;
import org.dateline.enrich.quote.words.QuoteWords;
import org.dateline.enrich.rules.Rules;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a verb of saying: before it ("the ministry also said"), behind it ("said John Smith, a farmer"). */
public final class Subjects {
    private static final int REACH = 30;
    private static final int MOST_APPOSITIONS = 4;
    private static final int JOINT = 6;
    private static final int LONGEST_BRACKETS = 8;
    private static final Set<String> ADVERB = QuoteWords.list("adverb");
    private static final Set<String> CLAUSE = QuoteWords.list("clause");
    private static final Set<String> IRREGULAR = QuoteWords.list("finite");
    /** Behind "said": what no longer belongs to who said it. */
    private static final Set<String> ENDS_INVERTED = QuoteWords.list("ends-inverted");

    private static final Set<String> RELATIVE = Set.of("who", "which", "whose", "that", "when", "where");

    private final Outer outer;
    private final Cast cast;
    private final Phrases phrases;
    private final FirstNamed firstNamed;
    private final Memory memory;
    private final Clauses clauses;

    public Subjects(Outer outer, Cast cast, Memory memory, Rules<Meaning> meanings) {
        this.outer = outer;
        this.cast = cast;
        this.memory = memory;
        this.phrases = new Phrases(outer, cast, memory, meanings);
        this.firstNamed = new FirstNamed(outer, cast, memory);
        this.clauses = new Clauses(outer, cast);
    }

    /** The subject before a verb, or {@code null} where none stands there. */
    @Nullable
    public Subject before(int verb) {
        int first = outer.first(verb);
        int end = verb - 1;
        while (end >= first && skipped(end)) {
            end--;
        }
        end = beforeBrackets(end, first);
        if (outer.is(end, "to") && end - 2 >= first && cast.at(end - 1) == null) {
            // "She liked to say".
            end -= 2;
        }
        if (end < first || outer.quotation(end)) {
            return null;
        }
        if (outer.is(end, "who")) {
            return relative(end, first);
        }
        return outer.is(end, ",") ? apposition(end, first) : phrase(end, first);
    }

    /** "Ann Lee (Lab) said". */
    private int beforeBrackets(int end, int first) {
        if (!outer.is(end, ")")) {
            return end;
        }
        int item = end;
        while (item > first && item > end - LONGEST_BRACKETS && !outer.is(item, "(")) {
            item--;
        }
        return outer.is(item, "(") ? item - 1 : end;
    }

    /** "..., and said that": the subject is that of the verb before. */
    public boolean elided(int verb) {
        int item = verb - 1;
        while (item > outer.first(verb) && skipped(item)) {
            item--;
        }
        return item > outer.first(verb) && (outer.is(item, "and") || outer.is(item, "but"));
    }

    /** First item of "the airline and the regulator", given that of its last part. */
    public int joint(int subject) {
        int item = outer.is(subject - 1, "and") ? subject - 2 : -1;
        while (item > 0 && item > outer.first(subject) && item > subject - JOINT && !outer.quotation(item)) {
            if (outer.is(item - 1, ",")) {
                return outer.is(item, "the") || cast.at(item) != null ? item : subject;
            }
            item--;
        }
        return subject;
    }

    /** Who spoke last, if that was not before an item. */
    @Nullable
    public Figure speakerSince(int item) {
        return memory.speakerSince(item);
    }

    private boolean skipped(int item) {
        return cast.at(item) == null
                && (ADVERB.contains(outer.word(item)) || (outer.word(item).endsWith("ly") && !outer.capitalised(item)));
    }

    /** "Smith, who said": whoever stands before the "who". */
    private Subject relative(int who, int first) {
        int end = outer.is(who - 1, ",") ? who - 2 : who - 1;
        Subject subject = end < first ? null : phrase(end, first);
        return subject == null ? Subject.UNKNOWN : subject;
    }

    /** "Smith, 45, of Leeds, said": the last of the parts between commas that names somebody. */
    private @Nullable Subject apposition(int comma, int first) {
        Subject nominal = null;
        int end = comma;
        for (int part = 0; part <= MOST_APPOSITIONS && end > first; part++) {
            int opening = opening(end, first);
            int start = end;
            while (start > opening && !boundary(start - 1)) {
                start--;
            }
            boolean aside = phrases.startsAside(opening) && outer.is(opening - 1, ",");
            int governing = aside ? -1 : verbOfClause(opening, end);
            if (governing > 0) {
                // "He asked about the Red Cross, called her a fool": who asked, and no object of that clause.
                Subject subject = outer.is(governing - 1, ",") ? null : phrase(governing - 1, first);
                return subject == null ? Subject.UNKNOWN : subject;
            }
            if (!aside && start < end) {
                Subject subject = phrases.subject(start, end);
                if (subject != null
                        && speaks(subject)
                        && !speaksFor(subject, start)
                        && phrases.named(subject, start, end)) {
                    return subject.from(start);
                }
                nominal = subject != null && (nominal == null || nominal.figure() == null)
                        ? subject.from(start)
                        : nominal;
            }
            if (!outer.is(aside ? opening - 1 : start - 1, ",")) {
                break;
            }
            end = aside ? opening - 1 : start - 1;
        }
        return nominal;
    }

    /** "Maria Dahl, a spokeswoman for the Red Cross, said": she speaks, if she is named. */
    private boolean speaksFor(Subject subject, int start) {
        return cast.at(start) == null
                && subject.figure() != null
                && !subject.figure().person();
    }

    /** The verb of a main clause between two items, or -1: behind a "who" there is none. */
    private int verbOfClause(int from, int end) {
        for (int i = from; i < end; i++) {
            if (RELATIVE.contains(outer.word(i)) && cast.at(i) == null) {
                return -1;
            }
            if (i > from && Pronouns.personal(outer.word(i - 1)) && cast.at(i) == null && inflected(outer.word(i))) {
                return i;
            }
            if (i > from && clauses.finite(i) && !outer.word(i).startsWith("'")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean inflected(String word) {
        return word.endsWith("ed") || word.endsWith("s") || IRREGULAR.contains(word);
    }

    /** Behind the comma before an item. */
    private int opening(int end, int first) {
        int item = end;
        while (item > first && item > end - REACH && !outer.is(item - 1, ",") && !outer.quotation(item - 1)) {
            item--;
        }
        return item;
    }

    /** "Sen. Lee, D-Calif., said": a place between commas says where somebody comes from. */
    private static boolean speaks(Subject subject) {
        return subject.figure() != null && !subject.figure().place();
    }

    private @Nullable Subject phrase(int last, int first) {
        int start = last + 1;
        while (start > first && start > last - REACH && !outer.is(start - 1, ",") && !boundary(start - 1)) {
            Appearance appearance = cast.at(start - 1);
            start = appearance == null ? start - 1 : Math.max(first, appearance.first());
        }
        if (start > last) {
            return null;
        }
        Subject subject = joined(start) ? Subject.UNKNOWN : phrases.subject(start, last + 1);
        return subject == null ? null : subject.from(start);
    }

    /** "Price and Jordan said": two speak, and a quote has one speaker. */
    private boolean joined(int start) {
        Appearance other = outer.is(start - 1, "and") ? cast.at(start - 2) : null;
        Appearance appearance = cast.at(start);
        return other != null
                && appearance != null
                && other.figure().person()
                && appearance.figure().person();
    }

    private boolean boundary(int item) {
        if (outer.quotation(item)) {
            return true;
        }
        if (cast.at(item) != null) {
            return false;
        }
        return switch (outer.word(item)) {
            case ":", ";", "(", ")", "—", "–", "" -> true;
            default -> CLAUSE.contains(outer.word(item));
        };
    }

    /** The subject behind a verb that follows a quotation, or {@code null} where none stands there. */
    @Nullable
    public Subject behind(int verb) {
        return behind(verb, true);
    }

    /** Whom "according to" names: whoever stands behind the comma goes on with the sentence. */
    @Nullable
    public Subject source(int to) {
        return behind(to, false);
    }

    private @Nullable Subject behind(int verb, boolean appositions) {
        int start = verb + 1;
        int end = start;
        int limit = Math.min(outer.last(verb) + 1, start + REACH);
        while (end < limit && !endsInverted(end)) {
            Appearance appearance = cast.at(end);
            end = appearance == null ? end + 1 : Math.min(limit, appearance.end());
        }
        if (end == start || !phrases.begins(start)) {
            return null;
        }
        Subject subject = phrases.inverted(start, end);
        boolean unnamed = subject.figure() == null || !phrases.named(subject, start, end);
        Appearance apposed = appositions && unnamed && outer.is(end, ",") ? cast.at(end + 1) : null;
        // "said the mayor, Ann Lee".
        return apposed != null && apposed.figure().person() ? new Subject(apposed.figure()) : subject;
    }

    private boolean endsInverted(int item) {
        if (outer.quotation(item)) {
            return true;
        }
        if (cast.at(item) != null) {
            return false;
        }
        return ENDS_INVERTED.contains(outer.word(item));
    }

    /** The subject of a sentence up to an item: what its participles and further verbs speak for. */
    public Subject ofSentence(int item) {
        return firstNamed.in(outer.first(item), Math.min(item, outer.first(item) + 2 * REACH));
    }
}
