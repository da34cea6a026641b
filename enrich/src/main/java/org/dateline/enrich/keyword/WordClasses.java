package org.dateline.enrich.keyword;

import java.util.Arrays;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.text.Words;

/**
 * What each word of a text does in its sentence: the likeliest of all readings, from what each word mostly is and what
 * mostly follows what (a hidden Markov model). Takes time linear in the text.
 */
final class WordClasses {
    private static final int CLASSES = WordClass.values().length;

    private final WordTable table;
    private final Words words;
    private final TokenizedText text;
    private final WordClass[] found;

    private WordClasses(WordTable table, Words words) {
        this.table = table;
        this.words = words;
        this.text = words.text();
        this.found = new WordClass[words.count()];
    }

    /** One a token. */
    static WordClass[] of(WordTable table, Words words) {
        WordClasses classes = new WordClasses(table, words);
        for (int sentence = 0; sentence < classes.text.sentences().size(); sentence++) {
            classes.read(classes.text.firstToken(sentence), classes.text.endToken(sentence));
        }
        return classes.found;
    }

    private void read(int from, int to) {
        byte[] before = new byte[(to - from) * CLASSES];
        double[] best = new double[CLASSES];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[WordClass.SIGN.number()] = 0;
        for (int token = from; token < to; token++) {
            best = next(best, entry(token, token == from), before, (token - from) * CLASSES);
        }
        int last = 0;
        for (int i = 1; i < CLASSES; i++) {
            last = best[i] > best[last] ? i : last;
        }
        for (int token = to - 1; token >= from; token--) {
            found[token] = WordClass.ofNumber(last);
            last = before[(token - from) * CLASSES + last];
        }
    }

    private WordTable.Entry entry(int token, boolean first) {
        return table.of(text.token(token), first || (words.capitalised(token) && !words.marked(token)));
    }

    private double[] next(double[] best, WordTable.Entry entry, byte[] before, int row) {
        double[] next = new double[CLASSES];
        Arrays.fill(next, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < entry.choices(); i++) {
            int now = entry.choice(i);
            for (int then = 0; then < CLASSES; then++) {
                double score = best[then] + table.following(then, now) + entry.logOdds(i);
                if (score > next[now]) {
                    next[now] = score;
                    before[row + now] = (byte) then;
                }
            }
        }
        return next;
    }
}
