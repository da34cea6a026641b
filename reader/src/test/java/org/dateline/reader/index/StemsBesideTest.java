package org.dateline.reader.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class StemsBesideTest {
    private static final String TEXT =
            "ministers said the ferries were late and later ferries ran 2,400 times straße 北京 running run ministers";

    private static Analyzer analyzer(java.util.function.UnaryOperator<TokenStream> filter) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                WhitespaceTokenizer words = new WhitespaceTokenizer();
                return new TokenStreamComponents(words, filter.apply(words));
            }
        };
    }

    private static List<String> tokens(Analyzer analyzer, String text) throws IOException {
        List<String> all = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("body", text)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            OffsetAttribute offsets = tokens.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = tokens.getAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                all.add("%s %d-%d +%d"
                        .formatted(term, offsets.startOffset(), offsets.endOffset(), step.getPositionIncrement()));
            }
            tokens.end();
        }
        return all;
    }

    @Test
    void words_and_stems_stand_where_lucenes_own_filters_put_them() throws IOException {
        Analyzer lucene =
                analyzer(words -> new RemoveDuplicatesTokenFilter(new KStemFilter(new KeywordRepeatFilter(words))));
        Analyzer ours = analyzer(StemsBeside::new);

        assertThat(tokens(ours, TEXT)).isEqualTo(tokens(lucene, TEXT)).contains("ministers 0-9 +1", "minister 0-9 +0");
    }

    @Test
    void a_text_that_was_left_in_the_middle_leaves_nothing_to_the_next() throws IOException {
        Analyzer ours = analyzer(StemsBeside::new);
        try (TokenStream tokens = ours.tokenStream("body", "ferries")) {
            tokens.reset();
            tokens.incrementToken();
        }

        assertThat(tokens(ours, "late")).containsExactly("late 0-4 +1");
    }
}
