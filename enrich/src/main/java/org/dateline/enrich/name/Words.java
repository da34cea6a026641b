package org.dateline.enrich.name;

import java.util.Arrays;
import org.dateline.enrich.annotate.TokenizedText;

/** What the tokens of a text look like and what the lexicons know of them, in arrays by token. */
final class Words {
    /** Begins with a capital. */
    static final int CAPITALISED = 1;
    /** Has capitals and no small letters. */
    static final int ALL_CAPITALS = 2;

    static final int LETTERS = 4;
    static final int LOWER_CASE = 8;
    static final int DIGITS = 16;
    /** At least four capitals and no small letters: may be an ordinary name, shouted. */
    static final int LONG_CAPITALS = 32;
    /** First word of its sentence. */
    static final int FIRST = 64;
    /** In a sentence without a small letter. */
    static final int SHOUTED = 128;
    /** In a sentence whose words mostly begin with a capital, as headlines do. */
    static final int HEADLINE = 256;

    final int count;
    final long[] form;
    final long[] lower;
    final long[] title;
    final int[] shape;
    final int[] shortShape;
    final int[] affixes;
    final int[] flags;
    /** Brown clusters as bits after a leading one, or 0. */
    final int[] cluster;

    /** Groups of words that are used alike, see {@link Lexicons#group}, or 0. */
    final int[] group;

    /** What kind of line each token stands in: how long, how wordy, with numbers, with a full stop. */
    final int[] line;
    /** Whether the text speaks of sport, where towns are teams: 0 for no word of it, 1 for one, 2 for more. */
    private int sport;

    private Words(int count) {
        this.count = count;
        form = new long[count];
        lower = new long[count];
        title = new long[count];
        shape = new int[count];
        shortShape = new int[count];
        affixes = new int[count * 2 * Word.AFFIXES];
        flags = new int[count];
        cluster = new int[count];
        group = new int[count];
        line = new int[count];
    }

    static Words of(TokenizedText text, Lexicons lexicons) {
        Words words = new Words(text.tokenCount());
        Word word = new Word();
        for (int i = 0; i < words.count; i++) {
            word.read(text.text(), text.start(i), text.end(i));
            words.form[i] = word.form();
            words.lower[i] = word.lower();
            words.flags[i] = word.flags();
            words.title[i] = lexicons.smallInTitles(words.lower[i]) ? words.lower[i] : word.title();
            words.shape[i] = (int) word.shape(3);
            words.shortShape[i] = (int) word.shape(1);
            word.affixes(words.affixes, i * 2 * Word.AFFIXES);
            words.group[i] = words.group(i, lexicons);
            words.cluster[i] = lexicons.cluster(words.lower[i]);
        }
        for (int s = 0; s < text.sentences().size(); s++) {
            words.markSentence(text.firstToken(s), text.endToken(s));
            words.markLine(text.firstToken(s), text.endToken(s), lexicons);
        }
        return words;
    }

    /** Of the word as it stands, else as a name, else as an ordinary word; what is in capitals is no word as it stands. */
    private int group(int token, Lexicons lexicons) {
        int own = has(token, LONG_CAPITALS) ? 0 : lexicons.group(form[token]);
        int asName = own != 0 ? own : lexicons.group(title[token]);
        return asName != 0 ? asName : lexicons.group(lower[token]);
    }

    private void markSentence(int from, int to) {
        int letters = 0;
        int capitalised = 0;
        int small = 0;
        int shouted = 0;
        for (int i = from; i < to; i++) {
            letters += has(i, LETTERS) ? 1 : 0;
            capitalised += has(i, CAPITALISED) ? 1 : 0;
            small += has(i, LOWER_CASE) ? 1 : 0;
            shouted += has(i, LONG_CAPITALS) ? 1 : 0;
        }
        int marks = 0;
        if (small == 0 && shouted > 0) {
            marks |= SHOUTED;
        }
        if (letters >= 4 && small > 0 && capitalised * 10 >= letters * 7) {
            marks |= HEADLINE;
        }
        boolean first = true;
        for (int i = from; i < to; i++) {
            flags[i] |= marks;
            if (first && has(i, LETTERS)) {
                flags[i] |= FIRST;
                first = false;
            }
        }
    }

    private void markLine(int from, int to, Lexicons lexicons) {
        int small = 0;
        int digits = 0;
        for (int i = from; i < to; i++) {
            small += has(i, LETTERS) && !has(i, CAPITALISED) ? 1 : 0;
            digits |= has(i, DIGITS) ? 1 : 0;
            sport = sport < 2 && lexicons.sport(lower[i]) ? sport + 1 : sport;
        }
        int length = to - from <= 3 ? 0 : to - from <= 8 ? 1 : to - from <= 20 ? 2 : 3;
        int wordy = small == 0 ? 0 : small <= 2 ? 1 : 2;
        int stopped = to > from && lexicons.endsSentence(lower[to - 1]) ? 1 : 0;
        Arrays.fill(line, from, to, length | wordy << 2 | digits << 4 | stopped << 5);
    }

    int sport() {
        return sport;
    }

    boolean has(int token, int flag) {
        return (flags[token] & flag) != 0;
    }
}
