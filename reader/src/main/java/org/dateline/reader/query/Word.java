package org.dateline.reader.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.dateline.reader.index.Fields;
import org.dateline.reader.index.TextAnalysis;

/**
 * A word of a query as the index has it.
 *
 * @param exact as it was typed, without case and accents
 * @param stem of it, or the same
 */
record Word(String exact, String stem) {
    private static final TextAnalysis ANALYSIS = TextAnalysis.withStems();

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = ANALYSIS.tokenStream(Fields.BODY, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String token = term.toString();
                if (step.getPositionIncrement() == 0 && !words.isEmpty()) {
                    Word last = words.remove(words.size() - 1);
                    words.add(new Word(last.exact(), token));
                } else {
                    words.add(new Word(token, token));
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    static List<String> exact(List<Word> words) {
        return words.stream().map(Word::exact).toList();
    }

    /** Whether it says nothing of what a text is about. */
    boolean isCommon() {
        return FrequentWords.contains(exact);
    }
}
