package org.dateline.reader.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** {@code u.s} becomes {@code us}: single letters with dots between are one word, with dots and without. */
final class AcronymFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    AcronymFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (isAcronym(term.buffer(), term.length())) {
            int kept = 0;
            for (int i = 0; i < term.length(); i += 2) {
                term.buffer()[kept++] = term.buffer()[i];
            }
            term.setLength(kept);
        }
        return true;
    }

    private static boolean isAcronym(char[] word, int length) {
        if (length < 3 || length % 2 == 0) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (i % 2 == 0 ? !Character.isLetter(word[i]) : word[i] != '.') {
                return false;
            }
        }
        return true;
    }
}
