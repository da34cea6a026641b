package org.dateline.enrich.text;

import java.util.BitSet;
import java.util.List;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.Stamp;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.messages.Enrichment.Span;

/** Paragraphs, sentences and tokens: what most other annotators work on. Takes time linear in the text. */
public final class TextAnnotator implements Annotator {
    /** Longest text that is cut up, in UTF-16 code units: some 150,000 words. */
    public static final int MAX_CHARS = 1_000_000;

    /** Most sentences that a record lists, so that it never grows far beyond its article. */
    public static final int MAX_SENTENCES = 20_000;

    private final String version = Stamp.version(TextAnnotator.class, "1");

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Annotation annotate(Draft draft) {
        String text = draft.article().text();
        if (text.length() > MAX_CHARS) {
            return new Annotation.Skipped("the text has " + text.length() + " characters, the cap is " + MAX_CHARS);
        }
        TokenizedText tokenized = tokenize(text);
        if (tokenized.tokenCount() == 0) {
            return new Annotation.Empty();
        }
        if (tokenized.sentences().size() > MAX_SENTENCES) {
            return new Annotation.Skipped(
                    "the text has " + tokenized.sentences().size() + " sentences, the cap is " + MAX_SENTENCES);
        }
        return new Annotation.Found(draft.with(changes -> changes.text = tokenized));
    }

    /** Cuts up any text, without a cap. */
    public static TokenizedText tokenize(String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        List<Span> paragraphs = Paragraphs.of(text);
        List<Span> sentences = Sentences.of(text, tokens, paragraphs);
        BitSet furniture = Furniture.among(text, paragraphs, sentences);
        return new TokenizedText(text, paragraphs, sentences, tokens.starts(), tokens.ends(), furniture);
    }
}
