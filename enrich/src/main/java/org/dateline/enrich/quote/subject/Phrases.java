package org.dateline.enrich.quote.subject;

import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.quote.cast.Appearance;
import org.dateline.enrich.quote.cast.Cast;
import org.dateline.enrich.quote.cast.Memory;
import org.dateline.enrich.quote.cast.Pronouns;
import org.dateline.enrich.quote.marks.Outer;
import org.dateline.enrich.quote.words.QuoteWords;
import org.dateline.enrich.rules.Rules;
import org.jspecify.annotations.Nullable;

/** Whom a noun phrase means. */
public final class Phrases {
    private static final Set<String> PREPOSITION = QuoteWords.list("preposition");
    private static final Set<String> SPOKESMAN = QuoteWords.list("spokesman");
    private static final Set<String> DOCUMENT = QuoteWords.list("document");
    private static final Set<String> PLURAL = QuoteWords.list("plural-noun");
    private static final Set<String> FORCE = Set.of("police", "prosecutors");
    private static final Set<String> DEFINITE = Set.of("the", "this");
    private static final Set<String> OTHER =
            Set.of("other", "second", "third", "another", "former", "first", "one", "new", "two");
    private static final Set<String> ONE_OF_TWO = Set.of("younger", "elder", "older");
    private static final int LONGEST_POINTER = 4;

    private final Outer outer;
    private final Cast cast;
    private final Memory memory;
    private final Rules<Meaning> meanings;

    Phrases(Outer outer, Cast cast, Memory memory, Rules<Meaning> meanings) {
        this.meanings = meanings;
        this.outer = outer;
        this.cast = cast;
        this.memory = memory;
    }

    /** Words that can begin a subject behind its verb. */
    boolean begins(int item) {
        String word = outer.word(item);
        boolean letter = !word.isEmpty() && Character.isLetter(word.codePointAt(0));
        return letter && !word.equals("there") && !word.equals("it") && !PREPOSITION.contains(word);
    }

    /** Between commas these begin no subject: "of Leeds", "speaking in Rome", "45". */
    boolean startsAside(int item) {
        String word = outer.word(item);
        boolean digit = !word.isEmpty() && Character.isDigit(word.charAt(0)) && !outer.aged(item);
        return digit
                || word.equals("who")
                || word.equals("whose")
                || word.equals("which")
                || (cast.at(item) == null && PREPOSITION.contains(word))
                || (cast.at(item) == null && word.length() > 4 && word.endsWith("ing") && !outer.capitalised(item));
    }

    /** Whether the phrase names its figure, rather than pointing back to it. */
    boolean named(Subject subject, int start, int end) {
        for (int i = start; i < end; i++) {
            Appearance appearance = cast.at(i);
            if (appearance != null && appearance.figure() == subject.figure()) {
                return true;
            }
        }
        return false;
    }

    /** The subject that the items are. */
    @Nullable
    Subject subject(int from, int end) {
        int start = from;
        while (start < end && cast.at(start) == null && PREPOSITION.contains(outer.word(start))) {
            // "On Monday the ministry": the phrase before the subject has no comma.
            Appearance last = cast.at(end - 1);
            if (last != null && last.end() == end) {
                return last.first() - 1 >= start && PREPOSITION.contains(outer.word(last.first() - 1))
                        ? null
                        : figure(last);
            }
            start++;
        }
        Subject titled = behindTitle(start, end);
        if (titled != null) {
            return titled;
        }
        int head = head(start, end);
        return head == start ? null : headed(start, head, end);
    }

    /** "Minister of State Ann Lee": her title has a preposition of its own. */
    private @Nullable Subject behindTitle(int start, int end) {
        Appearance last = cast.at(end - 1);
        if (last == null || last.end() != end || !last.figure().person()) {
            return null;
        }
        String role = last.figure().entity().role();
        boolean title = role != null
                && role.indexOf(' ') > 0
                && outer.capitalised(start)
                && role.toLowerCase(Locale.ROOT).startsWith(outer.word(start) + " ")
                && !PREPOSITION.contains(outer.word(last.first() - 1));
        return title ? figure(last) : null;
    }

    /** After the last item of the phrase's head: before "of", "for", "on Monday". */
    private int head(int start, int end) {
        int item = start + 1;
        while (item < end) {
            Appearance appearance = cast.at(item);
            if (appearance == null && PREPOSITION.contains(outer.word(item))) {
                return item;
            }
            item = appearance == null ? item + 1 : Math.max(item + 1, appearance.end());
        }
        return Math.max(start, end);
    }

    private Subject headed(int start, int head, int end) {
        for (Meaning meaning : meanings.applied()) {
            Subject subject = meaning.of(this, start, head, end);
            if (subject != null) {
                return subject;
            }
        }
        return Subject.UNKNOWN;
    }

    /** "Education Minister Ann Lee"; which of two Barrows the younger one is, a last name does not say. */
    @Nullable
    public Subject named(int start, int head, int end) {
        Appearance last = cast.at(head - 1);
        if (last == null || last.end() < head) {
            return null;
        }
        return ONE_OF_TWO.contains(outer.word(last.first() - 1)) ? Subject.UNKNOWN : figure(last);
    }

    /** "A report by the ministry", "officials of the ministry", "the police". */
    @Nullable
    public Subject collective(int start, int head, int end) {
        String noun = outer.word(head - 1);
        if (!DOCUMENT.contains(noun) && !PLURAL.contains(noun)) {
            return null;
        }
        Subject named = organisationIn(head, end);
        boolean bare = head == end && (head - start == 1 || (head - start == 2 && outer.is(start, "the")));
        return named.figure() == null && bare && FORCE.contains(noun) ? new Subject(memory.force(noun, start)) : named;
    }

    /** "He". */
    @Nullable
    public Subject pronoun(int start, int head, int end) {
        String word = outer.word(head - 1);
        return Pronouns.personal(word) ? new Subject(memory.pronoun(word, head - 1)) : null;
    }

    /** "The 48-year-old". */
    @Nullable
    public Subject ofAge(int start, int head, int end) {
        boolean age = outer.is(start, "the")
                && outer.aged(start + 1)
                && outer.word(head - 1).endsWith("old");
        return age ? new Subject(memory.anybody(start)) : null;
    }

    /** "The former president". */
    @Nullable
    public Subject former(int start, int head, int end) {
        boolean former = outer.is(start, "the") && outer.is(start + 1, "former") && start + 3 == head;
        return former ? new Subject(memory.former(outer.word(head - 1), start)) : null;
    }

    /** "The minister", "the company". */
    @Nullable
    public Subject pointedAt(int start, int head, int end) {
        return pointsBack(start, head)
                ? new Subject(memory.noun(outer.word(head - 1), head - 1, alone(start, head, end)))
                : null;
    }

    /** "The ministry Monday", "he later Monday": a day may stand before the verb. */
    @Nullable
    public Subject beforeDay(int start, int head, int end) {
        boolean day = outer.word(head - 1).endsWith("day") && head - 1 > start;
        return day ? subject(start, head - 1) : null;
    }

    private static Subject figure(Appearance appearance) {
        return appearance.demonym() ? Subject.UNKNOWN : new Subject(appearance.figure());
    }

    /** "A spokeswoman said": for whom may have been told before. */
    @Nullable
    public Subject spokesman(int start, int head, int end) {
        if (!SPOKESMAN.contains(outer.word(head - 1))) {
            return null;
        }
        Subject subject = organisationIn(start, end);
        Appearance last = cast.at(end - 1);
        if (subject.figure() == null && last != null && last.figure().person() && outer.is(last.first() - 1, "for")) {
            return figure(last);
        }
        boolean bare = subject.figure() == null && end - start <= 2;
        return bare ? new Subject(memory.organisationNear(start)) : subject;
    }

    /** "A spokesman for the ministry", "the company’s spokeswoman": the organisation speaks. */
    private Subject organisationIn(int start, int end) {
        for (int i = start; i < end; i++) {
            Appearance appearance = cast.at(i);
            if (appearance != null && appearance.figure().organisation()) {
                return new Subject(appearance.figure());
            }
        }
        return Subject.UNKNOWN;
    }

    /** Behind the verb: the last person before an "of", else whatever the phrase is. */
    Subject inverted(int start, int end) {
        int head = head(start, end);
        Appearance person = null;
        for (int i = start; i < head; i++) {
            Appearance appearance = cast.at(i);
            if (appearance != null && appearance.figure().person() && !outer.is(appearance.end(), "'s")) {
                person = appearance;
            }
        }
        if (person != null) {
            return new Subject(person.figure());
        }
        Subject subject = headed(start, head, end);
        return subject.figure() != null || outer.capitalised(head - 1) ? subject : pointing(start, head, end);
    }

    private Subject pointing(int start, int head, int end) {
        return pointsBack(start, head)
                ? new Subject(memory.noun(outer.word(head - 1), start, alone(start, head, end)))
                : Subject.UNKNOWN;
    }

    /** "The minister", not "the second man", "the other official", "the prosecutor's office". */
    private boolean pointsBack(int start, int head) {
        for (int i = start + 1; i < head - 1; i++) {
            boolean theirs = outer.is(i, "'s") && Memory.group(outer.word(head - 1));
            if (OTHER.contains(outer.word(i)) || theirs) {
                return false;
            }
        }
        return DEFINITE.contains(outer.word(start));
    }

    /** Without an "in Manhattan" that tells a new one from those before; "on Monday" does not. */
    private boolean alone(int start, int head, int end) {
        return head - start <= LONGEST_POINTER && (head == end || outer.is(head, "on"));
    }
}
