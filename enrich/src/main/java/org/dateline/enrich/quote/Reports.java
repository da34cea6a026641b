package org.dateline.enrich.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a verb of saying reports: "Smith said (that) ...", "..., the ministry said", "according to Smith, ...". */
final class Reports {
    /** Longer words before a verb than these are a clause and no name: "Nordfrost AG, the German group, agreed". */
    private static final int LONGEST_NAME = 6;

    private static final int LONGEST_TAIL = 14;
    private static final int LONGEST_SUBJECT = 24;
    /** "all of which". */
    private static final int RELATIVE_PHRASE = 5;

    private static final Set<String> SOURCE = QuoteWords.list("source-noun");
    private static final Set<String> TIME = QuoteWords.list("when");
    private static final Set<String> TAIL = QuoteWords.list("tail");
    private static final Set<String> RELATIVE = Set.of("who", "whose", "which", "whom");
    /** "In what parents say was a strike": words without a subject are no clause. */
    private static final Set<String> IS = Set.of("is", "was", "are", "were", "'s");

    private static final Set<String> METHOD = Set.of("by", "without", "of", "from", "for");

    private static final Set<String> LISTED = Set.of("and", "or", "a", "an", "which", "who", "whose");
    private static final Set<String> PARTING =
            Set.of("but", "while", "although", "though", "and", "as", ";", "whereas");

    private final Outer outer;
    private final SayingVerbs verbs;
    private final Subjects subjects;
    private final Attributions attributions;
    private final Clauses clauses;
    private final Complements complements;
    private final Extents extents;
    private final DirectSpeech direct;

    Reports(
            Outer outer,
            Cast cast,
            SayingVerbs verbs,
            Subjects subjects,
            Attributions attributions,
            DirectSpeech direct) {
        this.outer = outer;
        this.verbs = verbs;
        this.subjects = subjects;
        this.attributions = attributions;
        this.direct = direct;
        this.clauses = new Clauses(outer, cast);
        this.complements = new Complements(outer, cast, verbs, clauses);
        this.extents = new Extents(outer, verbs, clauses, direct);
    }

    /**
     * What is reported by the verb at an item, or {@code null}.
     *
     * @param before the report before it in its sentence
     */
    @Nullable
    Report at(int verb, @Nullable Report before) {
        if (attributions.according(verb)) {
            return before == null && !direct.attributes(verb) ? according(verb) : null;
        }
        if (!verbs.reporting(verb) || verbs.passive(verb) || direct.attributes(verb)) {
            return null;
        }
        int from = complements.behind(verb, outer.last(verb));
        Report report = from < 0 ? null : forward(verb, from, before);
        return report == null ? trailing(verb) : report;
    }

    private @Nullable Report forward(int verb, int from, @Nullable Report before) {
        Subject subject = verbs.participle(verb) ? carried(verb, before) : subject(verb, before);
        if (subject == null
                || IS.contains(outer.word(from))
                || evidence(subject, verb)
                || verbs.unsaid(subject.first(), verb)
                || inverts(subject, verb, from)) {
            return null;
        }
        if (outer.is(verb - 1, "who") && subject.figure() == null) {
            // "Anybody who believes that".
            return null;
        }
        boolean relative = outer.is(verb - 1, "who") && outer.is(verb - 2, ",");
        int last = extents.last(from, outer.last(verb), relative);
        int head = subject.first() < 0 ? verb : subject.first();
        return new Report(new Attribution(verb, subject.figure()), head, from, last);
    }

    /** "The trend suggests that": a thing shows, and does not speak; a report does. */
    private boolean evidence(Subject subject, int verb) {
        return subject.figure() == null && verbs.showing(verb) && !SOURCE.contains(outer.word(verb - 1));
    }

    /** "It will rain, said Lee": what stands before the comma is no subject. */
    private boolean inverts(Subject subject, int verb, int from) {
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

    private @Nullable Report according(int at) {
        int first = outer.first(at);
        int last = outer.last(at);
        Attribution attribution = new Attribution(at, attributions.subjectOfAccording(at));
        if (at == first) {
            int comma = comma(at + 2, Math.min(last, at + LONGEST_SUBJECT));
            int from = comma < 0 ? -1 : afterApposition(comma, last, person(attribution)) + 1;
            return comma < 0 ? null : new Report(attribution, at, from, extents.last(from, last, false));
        }
        boolean within = outer.is(at - 1, ",") && !clauses.finiteBetween(first, at) && comma(at, last) > 0;
        int end = outer.is(at - 1, ",") ? at - 2 : at - 1;
        return spokenIn(first, at) ? null : new Report(attribution, at, first, within ? last : end);
    }

    /** Over "Lee, a farmer from Leeds,": the comma behind what says who Lee is. */
    private int afterApposition(int comma, int last, boolean person) {
        int next = comma(comma + 1, Math.min(last, comma + LONGEST_SUBJECT));
        boolean aside = next > 0
                && person
                && !clauses.finiteBetween(comma, next)
                && (outer.is(comma + 1, "a") || outer.is(comma + 1, "an") || outer.is(comma + 1, "the"))
                && !LISTED.contains(outer.word(next + 1));
        return aside || (next > 0 && outer.is(comma + 1, "who")) ? next : comma;
    }

    private static boolean person(Attribution attribution) {
        return attribution.figure() != null && attribution.figure().person();
    }

    private int comma(int from, int last) {
        for (int i = from; i <= last; i++) {
            if (outer.is(i, ",")) {
                return i;
            }
        }
        return -1;
    }

    private boolean spokenIn(int first, int end) {
        for (int i = first; i < end; i++) {
            if (direct.speech(i)) {
                return true;
            }
        }
        return false;
    }

    /** "..., the ministry said in a statement.", "..., said Smith.": what stands before the comma. */
    private @Nullable Report trailing(int verb) {
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
        if (subject == null || !clause || unsaid(subject, verb) || spokenIn(first, last + 1)) {
            return null;
        }
        // "A secret, Smith said, is safe with nobody.": all of it is what he said.
        boolean all = between && end != verb - 2 && extents.goesOn(first, verb + 1, end);
        int stop = all ? extents.last(verb + 1, last, false) : end;
        return new Report(new Attribution(verb, subject.figure()), verb, all ? reportedFrom(first, end) : first, stop);
    }

    /** "What comes of it, the report does not say". */
    private boolean unsaid(Subject subject, int verb) {
        boolean before = subject.first() >= 0 && subject.first() < verb;
        return verbs.unsaid(before ? subject.first() : verb, verb);
    }

    /** "Police seized cocoa that, investigators believe, did not exist": nobody but the writer says what stands before. */
    private int reportedFrom(int first, int end) {
        if (!RELATIVE.contains(outer.word(end)) && !outer.is(end, "that")) {
            return first;
        }
        for (int i = end - 1; i > Math.max(first, end - RELATIVE_PHRASE); i--) {
            if (outer.is(i, ",")) {
                return i + 1;
            }
        }
        return end;
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
