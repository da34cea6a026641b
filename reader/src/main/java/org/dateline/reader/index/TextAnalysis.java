package org.dateline.reader.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Text as terms: without case and accents, Chinese and Japanese as pairs of characters, and at the place of each word also
 * its stem, so that one field serves both exact phrases and loose words.
 */
public final class TextAnalysis extends Analyzer {
    private final boolean stems;

    private TextAnalysis(boolean stems) {
        this.stems = stems;
    }

    /** Words and stems: for what is indexed, and for words that are looked for. */
    public static TextAnalysis withStems() {
        return new TextAnalysis(true);
    }

    /** Words as they stand: for phrases. */
    public static TextAnalysis exact() {
        return new TextAnalysis(false);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream plain = new CJKWidthFilter(new EnglishPossessiveFilter(words));
        plain = new ASCIIFoldingFilter(new LowerCaseFilter(plain));
        plain = new CJKBigramFilter(new AcronymFilter(plain));
        if (!stems) {
            return new TokenStreamComponents(words, plain);
        }
        return new TokenStreamComponents(words, new StemsBeside(plain));
    }
}
