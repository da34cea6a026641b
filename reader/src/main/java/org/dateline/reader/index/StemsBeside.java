package org.dateline.reader.index;

import java.io.IOException;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Each word, and at its place its stem where that is another. The last of its chain: what {@code KeywordRepeatFilter},
 * {@code KStemFilter} and {@code RemoveDuplicatesTokenFilter} do, without copying the state of every token, and with the
 * stems of words that were seen before.
 */
final class StemsBeside extends TokenFilter {
    /** Distinct words of a few thousand articles. */
    private static final int MOST_KNOWN = 20_000;

    private static final char[] ITSELF = {};

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final CharArrayMap<char[]> known = new CharArrayMap<>(1024, false);
    private final Word word = new Word();
    private final TokenStream stemmer = new KStemFilter(word);
    private char @Nullable [] stem;

    StemsBeside(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (stem != null) {
            // The other attributes still stand as the word left them.
            term.copyBuffer(stem, 0, stem.length);
            increment.setPositionIncrement(0);
            stem = null;
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        char[] found = stem(term.buffer(), term.length());
        stem = found == ITSELF ? null : found;
        return true;
    }

    private char[] stem(char[] buffer, int length) throws IOException {
        char[] found = known.get(buffer, 0, length);
        if (found == null) {
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            String text = new String(buffer, 0, length);
            String stemmed = word.through(stemmer, text);
            found = stemmed.equals(text) ? ITSELF : stemmed.toCharArray();
            known.put(text, found);
        }
        return found;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        stem = null;
    }

    /** A stream of one word at a time. */
    private static final class Word extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String text = "";

        String through(TokenStream filter, String given) throws IOException {
            text = given;
            filter.incrementToken();
            return term.toString();
        }

        @Override
        public boolean incrementToken() {
            term.setEmpty().append(text);
            return true;
        }
    }
}
