package org.dateline.enrich.topic.fine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All terms, by their words. A text is read once from left to right; at each word the longest term is taken, and reading
 * goes on behind it, so that "peace talks" is not also "talks". Terms have {@link #LONGEST} words at most: linear.
 */
final class TermTree {
    /** Words of a term. */
    static final int LONGEST = 5;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int ROOT = 0;
    private static final int NEAREST = 3;
    private static final String BREAKS = ".,;:!?()[]\n\u2014";

    private final LongTable forms = new LongTable();
    private final LongTable edges = new LongTable();
    private final List<@Nullable Term> terms = new ArrayList<>();
    private final Set<String> inflected = new HashSet<>();
    private int words;
    private int size;

    TermTree() {
        terms.add(null);
    }

    /** Hears what is found. */
    interface Hits {
        /**
         * @param word the term's first word, by its number in the text
         * @param last its last word
         */
        void hit(Term term, int word, int last);
    }

    /** Words that are written in the terms themselves come before the other forms of words: "arms" is not "arm". */
    void know(String term) {
        TermWords read = TermWords.of(term);
        for (int i = 0; i < read.size(); i++) {
            if (forms.get(read.hash(i)) == LongTable.ABSENT) {
                forms.put(read.hash(i), words++);
            }
        }
    }

    /** To be asked once all terms are known. */
    void inflect(String term) {
        for (String word : NO_WORD.split(term, -1)) {
            int number = inflected.add(word) ? wordOf(word) : LongTable.ABSENT;
            if (number != LongTable.ABSENT) {
                WordForms.of(word.toLowerCase(Locale.ROOT)).forEach(form -> putForm(form, number));
            }
        }
    }

    private int wordOf(String word) {
        TermWords read = TermWords.of(word);
        return read.size() == 0 ? LongTable.ABSENT : forms.get(read.hash(0));
    }

    private void putForm(String form, int number) {
        int hash = TermWords.of(form).hash(0);
        if (forms.get(hash) == LongTable.ABSENT) {
            forms.put(hash, number);
        }
    }

    /** The term's entry, a new one where it is not there yet. */
    Term add(String term) {
        TermWords read = TermWords.of(term);
        if (read.size() == 0 || read.size() > LONGEST) {
            throw new IllegalArgumentException(
                    "term " + term + " has " + read.size() + " words: must have 1 to " + LONGEST);
        }
        int node = ROOT;
        for (int i = 0; i < read.size(); i++) {
            long edge = edge(node, forms.get(read.hash(i)));
            int next = edges.get(edge);
            if (next == LongTable.ABSENT) {
                next = terms.size();
                terms.add(null);
                edges.put(edge, next);
            }
            node = next;
        }
        Term known = terms.get(node);
        if (known == null) {
            known = new Term(size++, Term.Letters.of(term));
            terms.set(node, known);
        }
        return known;
    }

    /** How many terms there are; their numbers are below. */
    int size() {
        return size;
    }

    /** @param read the words of the text */
    void find(String text, TermWords read, Hits hits) {
        int word = 0;
        while (word < read.size()) {
            word = longest(text, read, word, hits) + 1;
        }
    }

    /** @return the last word of the longest term that starts there, or the word itself */
    private int longest(String text, TermWords read, int first, Hits hits) {
        int node = ROOT;
        Term best = null;
        int last = first;
        for (int word = first; word < read.size() && (word == first || joined(text, read, word)); word++) {
            int form = forms.get(read.hash(word));
            node = form == LongTable.ABSENT ? LongTable.ABSENT : edges.get(edge(node, form));
            if (node == LongTable.ABSENT) {
                break;
            }
            Term term = terms.get(node);
            if (term != null && term.fits(text, read.start(first))) {
                best = term;
                last = word;
            }
        }
        if (best != null) {
            hits.hit(best, first, last);
        }
        return last;
    }

    /** Whether a phrase may run on from the word before: a space, hyphen or 's between is fine, the end of a clause is not. */
    private static boolean joined(String text, TermWords read, int word) {
        int end = read.end(word - 1);
        int start = read.start(word);
        boolean initial = end - read.start(word - 1) == 1;
        if (start - end == 1 || (initial && start - end == 2)) {
            return true;
        }
        if (start - end > NEAREST) {
            return false;
        }
        for (int i = end; i < start; i++) {
            if (BREAKS.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static long edge(int node, int word) {
        return ((long) node << 32) | word;
    }
}
