package org.dateline.enrich.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a verb of saying: before it ("the ministry also said"), behind it ("said John Smith, a farmer"). */
final class Subjects {
    private static final int REACH = 30;
    private static final int MOST_APPOSITIONS = 4;
    private static final Set<String> ADVERB = QuoteWords.list("adverb");
    private static final Set<String> CLAUSE = QuoteWords.list("clause");

    private final Outer outer;
    private final Cast cast;
    private final Phrases phrases;

    Subjects(Outer outer, Cast cast, Memory memory) {
        this.outer = outer;
        this.cast = cast;
        this.phrases = new Phrases(outer, cast, memory);
    }

    /** The subject before a verb, or {@code null} where none stands there. */
    @Nullable
    Subject before(int verb) {
        int first = outer.first(verb);
        int end = verb - 1;
        while (end >= first && skipped(end)) {
            end--;
        }
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
            int start = end;
            while (start > first && start > end - REACH && !outer.is(start - 1, ",") && !boundary(start - 1)) {
                start--;
            }
            boolean aside = phrases.startsAside(start) && outer.is(start - 1, ",");
            if (!aside && start < end) {
                Subject subject = phrases.subject(start, end);
                if (subject != null && speaks(subject) && phrases.named(subject, start, end)) {
                    return subject.from(start);
                }
                nominal = nominal == null || nominal.figure() == null ? subject : nominal;
            }
            if (!outer.is(start - 1, ",")) {
                break;
            }
            end = start - 1;
        }
        return nominal;
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
    Subject behind(int verb) {
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
        Appearance apposed = unnamed && outer.is(end, ",") ? cast.at(end + 1) : null;
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
        return switch (outer.word(item)) {
            case ",",
                    ".",
                    ":",
                    ";",
                    "(",
                    "—",
                    "–",
                    "who",
                    "that",
                    "on",
                    "in",
                    "at",
                    "after",
                    "during",
                    "to",
                    "when",
                    "as",
                    "while",
                    "before",
                    "following",
                    "adding",
                    "and",
                    "but",
                    "whose",
                    "which",
                    "?",
                    "!",
                    "last",
                    "yesterday",
                    "today",
                    "by",
                    "…",
                    "..." -> true;
            default -> false;
        };
    }

    /** The subject of a sentence up to an item: what its participles and further verbs speak for. */
    Subject ofSentence(int item) {
        return phrases.firstIn(outer.first(item), Math.min(item, outer.first(item) + 2 * REACH));
    }
}
