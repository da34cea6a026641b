package org.dateline.enrich.keyword;

import java.util.HashMap;
import java.util.Map;
import org.dateline.enrich.text.ResourceLines;
import org.jspecify.annotations.Nullable;

/** How often English words stand in news, and what they do there. Made by the generator in {@code train}; immutable. */
public final class WordTable {
    private static final String RESOURCE = "words.tsv";
    private static final int CLASSES = WordClass.values().length;
    private static final WordTable SHARED = load();

    private final Map<String, Entry> entries = new HashMap<>();
    private final double[][] following = new double[CLASSES][CLASSES];
    private final double[] shares = new double[CLASSES];
    private long tokens;

    private WordTable() {}

    /** A word or an ending: how often it was counted, what it can be, and how likely each of that makes it. */
    static final class Entry {
        private final int count;
        private final int[] classes;
        private final double[] logOdds;

        private Entry(int count, int[] classes, double[] logOdds) {
            this.count = count;
            this.classes = classes;
            this.logOdds = logOdds;
        }

        int choices() {
            return classes.length;
        }

        /** The number of a class in {@link WordClass}. */
        int choice(int i) {
            return classes[i];
        }

        /** Logarithm of how much more often it is of that class than any word is. */
        double logOdds(int i) {
            return logOdds[i];
        }
    }

    /** Loaded once: 30,000 words, some 5 MB. */
    public static WordTable shared() {
        return SHARED;
    }

    private static WordTable load() {
        WordTable table = new WordTable();
        // A hash is a word here, too.
        ResourceLines.all(WordTable.class, RESOURCE).forEach(line -> table.add(line.split("\t", -1)));
        return table;
    }

    private void add(String[] fields) {
        if (fields.length == 3 && fields[0].equals("what follows")) {
            addFollowing(WordClass.valueOf(fields[1]).number(), fields[2].split(",", -1));
        } else if (fields.length == 3) {
            entries.put(fields[0], entry(Integer.parseInt(fields[1]), fields[2].split(",", -1)));
        }
    }

    private void addFollowing(int before, String[] counts) {
        long sum = 0;
        for (int now = 0; now < CLASSES; now++) {
            int count = Integer.parseInt(counts[now]);
            sum += count;
            shares[now] += count;
        }
        tokens += sum;
        for (int now = 0; now < CLASSES; now++) {
            following[before][now] = Math.log((Integer.parseInt(counts[now]) + 1.0) / (sum + CLASSES));
        }
    }

    private Entry entry(int count, String[] choices) {
        int[] classes = new int[choices.length];
        double[] odds = new double[choices.length];
        for (int i = 0; i < choices.length; i++) {
            int colon = choices[i].indexOf(':');
            classes[i] = WordClass.valueOf(choices[i].substring(0, colon)).number();
            double percent = Integer.parseInt(choices[i].substring(colon + 1));
            odds[i] = Math.log(percent / 100 / ((shares[classes[i]] + 1) / tokens));
        }
        return new Entry(count, classes, odds);
    }

    /** Logarithm of the probability that one class comes after another. */
    double following(int before, int now) {
        return following[before][now];
    }

    /** What is known of a token, from its ending at least. */
    Entry of(String token, boolean capitalSaysNothing) {
        String key = WordForms.key(token, capitalSaysNothing);
        Entry known = entries.get(key);
        if (known == null && capitalSaysNothing) {
            // A name that begins its sentence.
            known = entries.get(WordForms.key(token, false));
        }
        return known == null ? byEnding(key) : known;
    }

    private Entry byEnding(String key) {
        for (String ending : WordForms.endings(key)) {
            Entry known = entries.get(ending);
            if (known != null) {
                return known;
            }
        }
        throw new IllegalStateException(RESOURCE + " has no entry for words without any ending");
    }

    /** Whether the table has a word, in lower case, as a noun. */
    boolean noun(String word) {
        Entry known = entries.get(word);
        if (known == null) {
            return false;
        }
        for (int choice : known.classes) {
            if (choice == WordClass.NOUN.number()) {
                return true;
            }
        }
        return false;
    }

    /** How little it is expected: 0..20, the logarithm to base 2 of how seldom the word, in lower case, comes. */
    public double surprise(String word) {
        return Math.min(20, Math.log((double) tokens / (1 + count(word))) / Math.log(2));
    }

    private int count(String word) {
        return count(entries.get(word)) + count(entries.get(WordForms.capital(word)));
    }

    private static int count(@Nullable Entry entry) {
        return entry == null ? 0 : entry.count;
    }
}
