package org.dateline.enrich.quote;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a noun phrase means. */
final class Phrases {
    private static final Set<String> PREPOSITION = QuoteWords.list("preposition");
    private static final Set<String> SPOKESMAN = QuoteWords.list("spokesman");
    private static final Set<String> DOCUMENT = QuoteWords.list("document");
    private static final Set<String> PLURAL = QuoteWords.list("plural-noun");
    private static final Set<String> FORCE = Set.of("police", "prosecutors");
    private static final Set<String> DEFINITE = Set.of("the", "this");
    private static final Set<String> OTHER =
            Set.of("other", "second", "third", "another", "former", "first", "one", "new", "two");
    private static final int LONGEST_POINTER = 4;

    private final Outer outer;
    private final Cast cast;
    private final Memory memory;

    Phrases(Outer outer, Cast cast, Memory memory) {
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
        boolean digit = !word.isEmpty() && Character.isDigit(word.charAt(0)) && !aged(item);
        return digit
                || word.equals("who")
                || word.equals("whose")
                || word.equals("which")
                || (cast.at(item) == null && PREPOSITION.contains(word))
                || (cast.at(item) == null && word.length() > 4 && word.endsWith("ing") && !outer.capitalised(item));
    }

    /** "48-year-old", as one token or several. */
    private boolean aged(int item) {
        return outer.word(item).endsWith("year-old")
                || (outer.is(item + 1, "-") && outer.is(item + 2, "year"))
                || outer.is(item + 1, "-year-old");
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
        Appearance last = cast.at(head - 1);
        if (last != null && last.end() >= head) {
            return figure(last);
        }
        String noun = outer.word(head - 1);
        if (SPOKESMAN.contains(noun)) {
            return spokesman(start, end);
        }
        if (DOCUMENT.contains(noun) || PLURAL.contains(noun)) {
            Subject named = organisationIn(head, end);
            boolean bare = head == end && (head - start == 1 || (head - start == 2 && outer.is(start, "the")));
            return named.figure() == null && bare && FORCE.contains(noun)
                    ? new Subject(memory.force(noun, start))
                    : named;
        }
        if (Pronouns.personal(noun)) {
            return new Subject(memory.pronoun(noun, head - 1));
        }
        if (outer.is(start, "the") && aged(start + 1) && noun.endsWith("old")) {
            return new Subject(memory.anybody(start));
        }
        Subject title = beforeDay(start, head);
        if (title != null) {
            return title;
        }
        if (outer.is(start, "the") && outer.is(start + 1, "former") && start + 3 == head) {
            return new Subject(memory.former(noun, start));
        }
        return pointsBack(start, head)
                ? new Subject(memory.noun(noun, head - 1, alone(start, head, end)))
                : Subject.UNKNOWN;
    }

    /** "The ministry Monday", "he later Monday": a day may stand before the verb. */
    private @Nullable Subject beforeDay(int start, int head) {
        boolean day = outer.word(head - 1).endsWith("day") && head - 1 > start;
        return day ? subject(start, head - 1) : null;
    }

    private static Subject figure(Appearance appearance) {
        return appearance.demonym() ? Subject.UNKNOWN : new Subject(appearance.figure());
    }

    /** "A spokeswoman said": for whom may have been told before. */
    private Subject spokesman(int start, int end) {
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

    /** "Labour leader Ann Lee": the organisation only says which leader. */
    private boolean ofSomebody(Appearance appearance) {
        if (!appearance.figure().organisation()) {
            return false;
        }
        int item = appearance.end();
        while (item < appearance.end() + LONGEST_POINTER && plainNoun(item)) {
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

    /** The first who is named in the items, or the pronoun that they begin with. */
    Subject firstIn(int from, int end) {
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
            if (i == from && word.equals("the") && aged(i + 1)) {
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
}
