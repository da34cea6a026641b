package org.dateline.enrich.name;

import org.dateline.enrich.crf.Features;

/**
 * What the model sees of a token: the word and its neighbours, shapes, beginnings and endings, clusters, known names, and
 * how the article writes the word elsewhere. Numbers of templates are part of the model: a change asks for new training.
 */
final class Templates {
    private static final long BEFORE = 0x5DEECE66DL;
    private static final long AFTER = 0x2545F491L;
    private static final int[] CLUSTER_BITS = {4, 6, 8, 10, 13};

    private final Words words;
    private final Gazetteer gazetteer;
    private final Elsewhere elsewhere;
    private final Features out;
    private int from;
    private int to;

    Templates(Words words, Gazetteer gazetteer, Elsewhere elsewhere, Features out) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.elsewhere = elsewhere;
        this.out = out;
    }

    /** Fills in the features of some tokens of a sentence. */
    void write(int first, int end) {
        from = first;
        to = end;
        for (int i = from; i < to; i++) {
            wordAndNeighbours(i);
            shapes(i);
            affixes(i);
            clusters(i);
            groups(i);
            knownNames(i);
            restOfArticle(i);
            kindOfLine(i);
            out.endPosition();
        }
    }

    private void add(int template, long value) {
        out.add(Hashing.feature(template, value));
    }

    private void add(int template, long first, long second) {
        out.add(Hashing.feature(template, first, second));
    }

    private long at(long[] values, int token) {
        return token < from ? BEFORE : token >= to ? AFTER : values[token];
    }

    private long at(int[] values, int token) {
        return token < from ? BEFORE : token >= to ? AFTER : values[token];
    }

    private void wordAndNeighbours(int i) {
        add(1, 0);
        add(2, words.form[i]);
        add(3, words.lower[i]);
        long before = at(words.lower, i - 1);
        long after = at(words.lower, i + 1);
        add(4, before);
        add(5, after);
        add(6, at(words.lower, i - 2));
        add(7, at(words.lower, i + 2));
        add(8, before, words.lower[i]);
        add(9, words.lower[i], after);
        add(10, before, after);
        add(11, at(words.lower, i - 2), before);
        add(12, after, at(words.lower, i + 2));
    }

    private void shapes(int i) {
        int flags = words.flags[i];
        long before = at(words.shortShape, i - 1);
        long after = at(words.shortShape, i + 1);
        add(20, words.shape[i]);
        add(21, words.shortShape[i]);
        add(22, before, words.shortShape[i]);
        add(23, words.shortShape[i], after);
        add(24, Hashing.join(before, words.shortShape[i]), after);
        add(25, flags);
        add(26, flags & (Words.FIRST | Words.SHOUTED | Words.HEADLINE), words.shortShape[i]);
        add(27, flags & (Words.FIRST | Words.SHOUTED | Words.HEADLINE), words.lower[i]);
        add(28, Hashing.join(at(words.shortShape, i - 2), before), words.shortShape[i]);
        add(29, Hashing.join(words.shortShape[i], after), at(words.shortShape, i + 2));
    }

    private void affixes(int i) {
        int row = i * 2 * Word.AFFIXES;
        for (int n = 0; n < 2 * Word.AFFIXES; n++) {
            if (words.affixes[row + n] != 0) {
                add(30 + n, words.affixes[row + n]);
            }
        }
        add(38, words.affixes[row + 6], words.shortShape[i]);
    }

    private void clusters(int i) {
        for (int d = -2; d <= 2; d++) {
            int token = i + d;
            int cluster = token < from || token >= to ? 0 : words.cluster[token];
            if (cluster == 0) {
                continue;
            }
            add(42 + d, cluster);
            if (Math.abs(d) == 2) {
                continue;
            }
            int bits = 31 - Integer.numberOfLeadingZeros(cluster);
            for (int n = 0; n < CLUSTER_BITS.length; n++) {
                if (bits > CLUSTER_BITS[n]) {
                    add(45 + 5 * (d + 1) + n, cluster >>> (bits - CLUSTER_BITS[n]));
                }
            }
        }
        add(60, words.cluster[i], words.shortShape[i]);
        add(61, at(words.cluster, i - 1), words.cluster[i]);
        add(62, words.cluster[i], at(words.cluster, i + 1));
        add(63, Hashing.join(at(words.cluster, i - 1), words.shortShape[i]), at(words.cluster, i + 1));
    }

    private void groups(int i) {
        for (int d = -2; d <= 2; d++) {
            int token = i + d;
            int group = token < from || token >= to ? 0 : words.group[token];
            if (group != 0) {
                add(92 + d, group);
                add(97 + d, group / Lexicons.WIDE);
            }
        }
        long before = at(words.group, i - 1) / Lexicons.WIDE;
        long after = at(words.group, i + 1) / Lexicons.WIDE;
        long here = words.group[i] / Lexicons.WIDE;
        add(100, before, here);
        add(101, here, after);
        add(102, Hashing.join(before, here), after);
        add(103, words.group[i], words.shortShape[i]);
        add(104, here, words.flags[i]);
    }

    private void knownNames(int i) {
        int kinds = gazetteer.kinds[i];
        int position = gazetteer.position[i];
        add(70, kinds, position);
        add(71, Hashing.join(kinds, position), words.shortShape[i]);
        for (int left = kinds; left != 0; left &= left - 1) {
            add(72, Integer.numberOfTrailingZeros(left), position);
        }
        add(73, at(gazetteer.kinds, i - 1), at(gazetteer.position, i - 1));
        add(74, at(gazetteer.kinds, i + 1), at(gazetteer.position, i + 1));
        add(75, Hashing.join(kinds, position), at(words.lower, i - 1));
        add(76, Hashing.join(kinds, position), at(words.lower, i + 1));
        add(77, Hashing.join(kinds, position), words.flags[i] & (Words.FIRST | Words.SHOUTED | Words.HEADLINE));
        add(78, Hashing.join(kinds, position), words.cluster[i]);
    }

    /** Tables and reports of sport name towns and mean their teams. */
    private void kindOfLine(int i) {
        int line = words.line[i];
        int sport = words.sport();
        long known = Hashing.join(gazetteer.kinds[i], gazetteer.position[i]);
        add(110, line, words.shortShape[i]);
        add(111, line, known);
        add(112, Hashing.join(line, sport), known);
        add(113, Hashing.join(line, sport), words.shortShape[i]);
        add(114, sport, known);
        add(115, sport, words.group[i]);
        add(116, Hashing.join(sport, words.shortShape[i]), at(words.lower, i - 1));
        add(117, Hashing.join(sport, words.shortShape[i]), at(words.lower, i + 1));
        add(118, Hashing.join(line, i - from < 4 ? i - from : 4), words.shortShape[i]);
        add(119, Hashing.join(line, to - i < 4 ? to - i : 4), words.shortShape[i]);
    }

    private void restOfArticle(int i) {
        int habit = elsewhere.habit(i);
        int flags = words.flags[i] & (Words.CAPITALISED | Words.FIRST | Words.SHOUTED | Words.HEADLINE);
        add(80, habit, flags);
        add(81, habit, words.shortShape[i]);
        if (!words.has(i, Words.CAPITALISED)) {
            return;
        }
        for (int n = 0; n < Elsewhere.OCCURRENCES; n++) {
            int other = elsewhere.occurrence(i, n);
            if (other >= 0 && other != i) {
                add(82, other == 0 ? BEFORE : words.lower[other - 1]);
                add(83, other + 1 == words.count ? AFTER : words.lower[other + 1]);
                add(84, other == 0 ? BEFORE : words.cluster[other - 1]);
                add(85, other + 1 == words.count ? AFTER : words.cluster[other + 1]);
            }
        }
    }
}
