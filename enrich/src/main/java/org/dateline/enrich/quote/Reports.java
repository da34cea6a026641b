package org.dateline.enrich.quote;

import java.util.Set;
import org.dateline.enrich.quote.cast.Cast;
import org.dateline.enrich.quote.cast.Figure;
import org.dateline.enrich.quote.clause.Clauses;
import org.dateline.enrich.quote.clause.Complements;
import org.dateline.enrich.quote.clause.SayingVerbs;
import org.dateline.enrich.quote.marks.Outer;
import org.dateline.enrich.quote.subject.Subject;
import org.dateline.enrich.quote.subject.Subjects;
import org.dateline.enrich.quote.words.QuoteWords;
import org.jspecify.annotations.Nullable;

/** Reads what a verb of saying reports: "Smith said (that) ...", "..., the ministry said", "according to Smith, ...". */
final class Reports {
    /** Longer words before a verb than these are a clause and no name: "Nordfrost AG, the German group, agreed". */
    private static final int LONGEST_NAME = 6;

    private static final int LONGEST_TAIL = 14;

    private static final Set<String> SOURCE = QuoteWords.list("source-noun");
    private static final Set<String> TIME = QuoteWords.list("when");
    private static final Set<String> TAIL = QuoteWords.list("tail");
    private static final Set<String> RELATIVE = Set.of("who", "whose", "which", "whom");
    private static final Set<String> IS = Set.of("is", "was", "are", "were", "'s");

    private static final Set<String> METHOD = Set.of("by", "without", "of", "from", "for");

    private static final Set<String> PARTING =
            Set.of("but", "while", "although", "though", "and", "as", ";", "whereas");

    private final Outer outer;
    private final SayingVerbs verbs;
    private final Subjects subjects;
    private final AccordingTo according;
    private final Clauses clauses;
    private final Complements complements;
    private final Extents extents;
    private final DirectSpeech direct;
    private final QuoteRules rules;

    Reports(
            Outer outer,
            Cast cast,
            SayingVerbs verbs,
            Subjects subjects,
            Attributions attributions,
            DirectSpeech direct,
            QuoteRules rules) {
        this.outer = outer;
        this.verbs = verbs;
        this.subjects = subjects;
        this.direct = direct;
        this.rules = rules;
        this.clauses = new Clauses(outer, cast);
        this.complements = new Complements(outer, cast, verbs, clauses);
        this.extents = new Extents(outer, verbs, clauses, direct);
        this.according = new AccordingTo(outer, attributions, clauses, extents, direct);
    }

    /**
     * What is reported by the verb at an item, or {@code null}.
     *
     * @param before the report before it in its sentence
     */
    @Nullable
    Report at(int verb, @Nullable Report before) {
        if (direct.attributes(verb)) {
            return null;
        }
        for (Telling telling : rules.tellings().applied()) {
            Report report = telling.of(this, verb, before);
            if (report != null) {
                return report;
            }
        }
        return null;
    }

    private boolean reporting(int verb) {
        return verbs.reporting(verb) && !verbs.passive(verb);
    }

    /** "Smith said (that) ...", "..., adding that ...": what stands behind the verb. */
    @Nullable
    Report forward(int verb, @Nullable Report before) {
        int from = reporting(verb) ? complements.behind(verb, outer.last(verb)) : -1;
        if (from < 0) {
            return null;
        }
        Subject subject = verbs.participle(verb) ? carried(verb, before) : subject(verb, before);
        if (subject == null || rules.noReports().applied().stream().anyMatch(no -> no.is(this, subject, verb, from))) {
            return null;
        }
        boolean relative = outer.is(verb - 1, "who") && outer.is(verb - 2, ",");
        int last = extents.last(from, outer.last(verb), relative);
        int head = subject.first() < 0 ? verb : subject.first();
        return new Report(new Attribution(verb, subject.figure()), head, from, last);
    }

    /** "In what parents say was a strike": words without a subject are no clause. */
    boolean opensWithIs(Subject subject, int verb, int from) {
        return IS.contains(outer.word(from));
    }

    /** "He did not say that", "nobody said that". */
    boolean denied(Subject subject, int verb, int from) {
        return verbs.unsaid(subject.first(), verb);
    }

    /** "Anybody who believes that". */
    boolean anybody(Subject subject, int verb, int from) {
        return outer.is(verb - 1, "who") && subject.figure() == null;
    }

    /** "The trend suggests that": a thing shows, and does not speak; a report does. */
    boolean evidence(Subject subject, int verb, int from) {
        return subject.figure() == null && verbs.showing(verb) && !SOURCE.contains(outer.word(verb - 1));
    }

    /** "It will rain, said Lee": what stands before the comma is no subject. */
    boolean inverts(Subject subject, int verb, int from) {
        if (!outer.is(verb - 1, ",") || verbs.participle(verb)) {
            return false;
        }
        boolean clause = clauses.finiteBetween(from, outer.last(verb));
        if (clause && asideBefore(verb)) {
            return false;
        }
        return subject.figure() != null
                ? !clause && outer.capitalised(from)
                : !clause || subject.first() < 0 || clauses.finiteBetween(subject.first(), verb);
    }

    /** "One expert, whose job is secret, said": the comma closes what is told of the subject. */
    private boolean asideBefore(int verb) {
        int item = verb - 2;
        while (item > outer.first(verb) && !outer.is(item, ",")) {
            item--;
        }
        return outer.is(item, ",") && RELATIVE.contains(outer.word(item + 1));
    }

    private @Nullable Subject subject(int verb, @Nullable Report before) {
        Subject subject = subjects.before(verb);
        boolean elided = subject == null && subjects.elided(verb);
        return elided ? carried(verb, before) : subject;
    }

    /** "..., adding that", "and warned that": whoever spoke before in the sentence, else its subject. */
    private Subject carried(int verb, @Nullable Report before) {
        if (before == null && METHOD.contains(outer.word(verb - 1))) {
            // "One nation can attack another by claiming that": anybody can.
            return Subject.UNKNOWN.from(verb);
        }
        Figure figure = before == null
                ? subjects.speakerSince(outer.first(verb))
                : before.attribution().figure();
        Subject subject = figure == null && before == null ? subjects.ofSentence(verb) : new Subject(figure);
        return subject.from(verb);
    }

    /**
     * Where the report before ends, if words that say who speaks go on from it; else -1.
     *
     * @param head first of those words
     */
    int parting(int head) {
        boolean participle = verbs.participle(head) && outer.is(head - 1, ",");
        if (participle) {
            return head - 2;
        }
        boolean comma = outer.is(head - 2, ",");
        boolean parts = PARTING.contains(outer.word(head - 1))
                && (comma || verbs.reporting(head) || !outer.is(head - 1, "and"));
        return !parts ? -1 : comma ? head - 3 : head - 2;
    }

    /** "According to Smith, ...", "..., according to Smith". */
    @Nullable
    Report according(int at, @Nullable Report before) {
        return before == null ? according.report(at) : null;
    }

    /** "..., the ministry said in a statement.", "..., said Smith.": what stands before the comma. */
    @Nullable
    Report trailing(int verb, @Nullable Report before) {
        if (!reporting(verb)) {
            return null;
        }
        int first = outer.first(verb);
        int last = outer.last(verb);
        boolean between = outer.is(verb + 1, ",") && last > verb + 3;
        boolean far = last - verb > LONGEST_TAIL && !between;
        if ((far && !outer.is(verb - 1, ","))
                || !verbs.takesThat(verb)
                || outer.is(verb - 1, "who")
                || verbs.participle(verb)) {
            return null;
        }
        Subject subject = outer.is(verb - 1, ",") ? inverted(verb) : null;
        if (far && (subject == null || subject.figure() == null)) {
            // However much is told of who said it, "..., said Ann Lee, who ..." names the speaker right behind the
            // verb.
            return null;
        }
        int end = verb - 2;
        if (subject == null && (between || tail(verb, last))) {
            subject = subjects.before(verb);
            int head = subject == null ? -1 : subjects.joint(subject.first());
            subject = head <= first + 1 || !outer.is(head - 1, ",") ? null : subject;
            end = head - 2;
        }
        boolean unnamed = subject != null && subject.figure() == null && end == verb - 2;
        if (unnamed && !clauses.finiteBetween(first, end + 1)) {
            // "The firm's spokesman, Sean Hall, said nothing."
            return null;
        }
        boolean clause = verbs.plain(verb) || end > first + LONGEST_NAME || clauses.finiteBetween(first, end + 1);
        if (subject == null || !clause || unsaid(subject, verb) || direct.speaksIn(first, last + 1)) {
            return null;
        }
        // "A secret, Smith said, is safe with nobody.": all of it is what he said.
        boolean all = between && end != verb - 2 && extents.goesOn(first, verb + 1, end);
        if (all && relative(end)) {
            return null;
        }
        int stop = all ? extents.last(verb + 1, last, false) : end;
        return new Report(new Attribution(verb, subject.figure()), verb, first, stop);
    }

    /** "What comes of it, the report does not say". */
    private boolean unsaid(Subject subject, int verb) {
        boolean before = subject.first() >= 0 && subject.first() < verb;
        return verbs.unsaid(before ? subject.first() : verb, verb);
    }

    /** "Police seized cocoa that, investigators believe, did not exist": half a clause of the writer's is nobody's words. */
    private boolean relative(int end) {
        return RELATIVE.contains(outer.word(end)) || outer.is(end, "that");
    }

    /** "..., said Smith." */
    private @Nullable Subject inverted(int verb) {
        Subject behind = subjects.behind(verb);
        boolean unclear = behind != null
                && behind.figure() == null
                && (!verbs.plain(verb) || TIME.contains(outer.word(verb + 1)));
        return unclear ? null : behind;
    }

    /** Whether behind the verb nothing stands but when, where and to whom it was said. */
    private boolean tail(int verb, int last) {
        int item = verb + 1;
        String word = outer.word(item);
        return item > last
                || verbs.telling(verb)
                || TIME.contains(word)
                || TAIL.contains(word)
                || (!word.isEmpty() && !Character.isLetterOrDigit(word.codePointAt(0)));
    }
}
