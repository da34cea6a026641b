package org.dateline.enrich.name;

import java.util.Arrays;

/** How the words of an article stand in the rest of it: a capital that is always there is a name's. */
final class Elsewhere {
    /** Occurrences of a word that are remembered with their neighbours. */
    static final int OCCURRENCES = 4;

    private final Words words;
    /** The number of each token's word, in order of first appearance. */
    final int[] number;
    /** How many words there are. */
    final int distinct;

    private final int[] small;
    private final int[] capitalised;
    /** The first tokens of a word that say something about it by their neighbours. */
    private final int[] occurrences;

    private Elsewhere(Words words) {
        this.words = words;
        number = new int[words.count];
        distinct = numberWords();
        small = new int[distinct];
        capitalised = new int[distinct];
        occurrences = new int[distinct * OCCURRENCES];
        Arrays.fill(occurrences, -1);
        for (int i = 0; i < words.count; i++) {
            count(i);
        }
    }

    static Elsewhere of(Words words) {
        return new Elsewhere(words);
    }

    /** Open addressing in a table that is never more than half full. */
    private int numberWords() {
        int size = Integer.highestOneBit(Math.max(8, words.count)) << 2;
        int[] table = new int[size];
        int many = 0;
        int[] first = new int[words.count];
        for (int i = 0; i < words.count; i++) {
            int slot = (int) (words.lower[i] >>> 32) & size - 1;
            while (table[slot] != 0 && words.lower[first[table[slot] - 1]] != words.lower[i]) {
                slot = slot + 1 & size - 1;
            }
            if (table[slot] == 0) {
                first[many] = i;
                table[slot] = ++many;
            }
            number[i] = table[slot] - 1;
        }
        return many;
    }

    private void count(int token) {
        if (words.has(token, Words.SHOUTED | Words.HEADLINE)) {
            return;
        }
        int word = number[token];
        if (!words.has(token, Words.CAPITALISED)) {
            small[word]++;
            return;
        }
        if (!words.has(token, Words.FIRST)) {
            capitalised[word]++;
        }
        for (int o = word * OCCURRENCES; o < (word + 1) * OCCURRENCES; o++) {
            if (occurrences[o] < 0) {
                occurrences[o] = token;
                return;
            }
        }
    }

    /** 0..8: never, once or more often in small letters; never, once or more often with a capital inside a sentence; but here. */
    int habit(int token) {
        int word = number[token];
        boolean counted = !words.has(token, Words.SHOUTED | Words.HEADLINE);
        boolean capital = words.has(token, Words.CAPITALISED);
        int otherSmall = small[word] - (counted && !capital ? 1 : 0);
        int otherCapital = capitalised[word] - (counted && capital && !words.has(token, Words.FIRST) ? 1 : 0);
        return Math.min(2, otherSmall) * 3 + Math.min(2, otherCapital);
    }

    /** A token of the same word, with a capital, or -1. */
    int occurrence(int token, int n) {
        return occurrences[number[token] * OCCURRENCES + n];
    }
}
