package org.dateline.enrich.topic.fine;

import java.util.ArrayList;
import java.util.List;

/** A word or phrase that speaks for topics; one of a kind per {@link TermTree}. */
final class Term {
    /** How much it says on its own. */
    enum Strength {
        /** Enough in a headline or lead: the topic is hardly ever named so by chance. */
        STRONG(2, 3),
        /** The usual words of the topic, that others have too. */
        PLAIN(3, 1.5),
        /** Only says something beside others. */
        WEAK(4, 0.6);

        /** The field of the resource that has such terms. */
        final int field;

        final double weight;

        Strength(int field, double weight) {
            this.field = field;
            this.weight = weight;
        }
    }

    /** @param topic number of the topic in its {@link FineTerms} */
    record Target(int topic, Strength strength) {}

    /** What the first letters of the term must be. */
    enum Letters {
        ANY,
        CAPITAL,
        ALL_CAPITALS;

        static Letters of(String term) {
            if (!Character.isUpperCase(term.charAt(0))) {
                return ANY;
            }
            return term.length() > 1 && Character.isUpperCase(term.charAt(1)) ? ALL_CAPITALS : CAPITAL;
        }

        boolean fit(String text, int start) {
            return switch (this) {
                case ANY -> true;
                case CAPITAL -> upper(text, start);
                case ALL_CAPITALS -> upper(text, start) && upper(text, start + 1);
            };
        }

        private static boolean upper(String text, int position) {
            return position < text.length() && Character.isUpperCase(text.charAt(position));
        }
    }

    private final int number;
    private final Letters letters;
    private final List<Target> targets = new ArrayList<>();

    Term(int number, Letters letters) {
        this.number = number;
        this.letters = letters;
    }

    int number() {
        return number;
    }

    List<Target> targets() {
        return targets;
    }

    /** Whether the text has the capitals there that the term asks for. */
    boolean fits(String text, int start) {
        return letters.fit(text, start);
    }
}
