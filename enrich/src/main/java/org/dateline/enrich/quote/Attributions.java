package org.dateline.enrich.quote;

import org.dateline.enrich.quote.cast.Appearance;
import org.dateline.enrich.quote.cast.Cast;
import org.dateline.enrich.quote.cast.Figure;
import org.dateline.enrich.quote.cast.Pronouns;
import org.dateline.enrich.quote.clause.Clauses;
import org.dateline.enrich.quote.clause.SayingVerbs;
import org.dateline.enrich.quote.marks.Outer;
import org.dateline.enrich.quote.subject.Subject;
import org.dateline.enrich.quote.subject.Subjects;
import org.jspecify.annotations.Nullable;

/** Finds the words beside a quotation that say who speaks. Looks a bounded number of items to both sides. */
final class Attributions {
    private static final int REACH = 30;
    private static final int LONGEST_SUBJECT = 20;
    /** How far from its words a verb stands that is a noun as often. */
    private static final int NEAR = 3;

    private final Outer outer;
    private final SayingVerbs verbs;
    private final Subjects subjects;
    private final Cast cast;
    private final Clauses clauses;

    Attributions(Outer outer, Cast cast, SayingVerbs verbs, Subjects subjects) {
        this.outer = outer;
        this.cast = cast;
        this.clauses = new Clauses(outer, cast);
        this.verbs = verbs;
        this.subjects = subjects;
    }

    /**
     * Right behind: "...,” the ministry said", "...,” said Smith", "...,” according to Smith".
     *
     * @param from item after the quotation and its comma
     */
    @Nullable
    Attribution behind(int from) {
        if (from >= outer.size()) {
            return null;
        }
        int end = Math.min(outer.last(from) + 1, from + LONGEST_SUBJECT);
        if (according(from)) {
            return new Attribution(from, subjectOfAccording(from));
        }
        if (verbs.participle(from)) {
            return null;
        }
        for (int i = from; i < end && !outer.quotation(i); i++) {
            if (!verbs.finite(i) || verbs.passive(i)) {
                continue;
            }
            Subject subject = onlyAdverbs(from, i) ? subjects.behind(i) : subjects.before(i);
            if (subject == null) {
                subject = subjects.behind(i);
            }
            return subject == null ? null : new Attribution(i, subject.figure());
        }
        return null;
    }

    private boolean onlyAdverbs(int from, int verb) {
        for (int i = from; i < verb; i++) {
            boolean adverb = outer.word(i).endsWith("ly") && cast.at(i) == null;
            if (!adverb && !outer.is(i, "also") && !outer.is(i, "then")) {
                return false;
            }
        }
        return true;
    }

    /** "...” said Smith": a verb in lower case goes on with the sentence of the quotation, whatever sign that ends with. */
    boolean verbAt(int item) {
        return verbs.finite(item) && !verbs.doubtful(item) && !outer.capitalised(item);
    }

    boolean according(int item) {
        return outer.is(item, "according") && outer.is(item + 1, "to");
    }

    /** @param item of the "according" */
    @Nullable
    Figure subjectOfAccording(int item) {
        Subject subject = subjects.source(item + 1);
        return subject == null ? null : subject.figure();
    }

    /**
     * In the same sentence before it: "Smith said: “...", "he called it “...".
     *
     * @param quotation its item
     */
    @Nullable
    Attribution before(int quotation) {
        int first = Math.max(outer.first(quotation), quotation - REACH);
        boolean clause = false;
        for (int i = quotation - 1; i >= first; i--) {
            if (outer.is(i, ";")) {
                return null;
            }
            if (according(i)) {
                return new Attribution(i, subjectOfAccording(i));
            }
            if (verbs.participle(i)) {
                return new Attribution(i, subjects.ofSentence(i).figure());
            }
            clause |= clauses.nominative(i) || outer.is(i, "who") || (outer.is(i, "that") && i + 1 < quotation);
            if (verbs.naming(i) ? names(i, quotation) && !clause : says(i, quotation)) {
                return finite(i, quotation);
            }
        }
        return colon(quotation, first);
    }

    private boolean says(int verb, int quotation) {
        return verbs.finite(verb) && !verbs.passive(verb) && (quotation - verb <= NEAR || !verbs.doubtful(verb));
    }

    private boolean names(int verb, int quotation) {
        return verb + 1 < quotation || verbs.judging(verb) || verbs.finite(verb);
    }

    private @Nullable Attribution finite(int verb, int quotation) {
        boolean naming = !verbs.finite(verb);
        boolean afterQuotation = outer.quotation(verb - 1) || (outer.is(verb - 1, ",") && outer.quotation(verb - 2));
        Subject subject = afterQuotation ? subjects.behind(verb) : subjects.before(verb);
        if (subject == null && !naming && verb + 1 < quotation) {
            subject = subjects.behind(verb);
            subject = subject == null || subject.figure() == null ? null : subject;
        }
        if (subject == null || (subject.figure() == null && infinitive(verb))) {
            subject = subjects.ofSentence(verb);
        }
        return naming && subject.figure() == null && !pronounBefore(verb)
                ? null
                : new Attribution(verb, subject.figure());
    }

    private boolean infinitive(int verb) {
        return outer.is(verb - 1, "to") && cast.at(verb - 1) == null;
    }

    private boolean pronounBefore(int verb) {
        return Pronouns.personal(outer.word(verb - 1));
    }

    /** "Smith on the deal: “...": a colon alone says who speaks. */
    private @Nullable Attribution colon(int quotation, int first) {
        if (!outer.is(quotation - 1, ":")) {
            return null;
        }
        Subject subject = subjects.ofSentence(quotation - 1);
        return subject.figure() == null || first > quotation ? null : new Attribution(-1, subject.figure());
    }

    /** Who is named at an item, alone: as under a letter. */
    @Nullable
    Attribution signature(int item) {
        Appearance appearance = cast.at(item);
        return appearance == null ? null : new Attribution(-1, appearance.figure());
    }
}
