package org.dateline.enrich.annotate;

import java.util.BitSet;
import java.util.List;
import org.dateline.messages.Enrichment.Span;

/**
 * A text cut into paragraphs, sentences and tokens. All positions are UTF-16 code units of the text, end exclusive.
 *
 * <p>Tokens lie in one array of starts and one of ends, because a long article has a hundred thousand of them.
 */
public final class TokenizedText {
    private final String text;
    private final List<Span> paragraphs;
    private final List<Span> sentences;
    private final int[] starts;
    private final int[] ends;
    private final int[] firstTokens;
    private final BitSet furniture;

    /** A text of which all is story. See the other constructor. */
    public TokenizedText(String text, List<Span> paragraphs, List<Span> sentences, int[] starts, int[] ends) {
        this(text, paragraphs, sentences, starts, ends, new BitSet());
    }

    /**
     * @param starts token starts, ascending; not copied, and never changed after this call
     * @param ends token ends, as many
     * @param furniture the sentences that stand around the story, as {@code enrich.text} tells them; not copied either
     */
    public TokenizedText(
            String text, List<Span> paragraphs, List<Span> sentences, int[] starts, int[] ends, BitSet furniture) {
        this.furniture = furniture;
        this.text = text;
        this.paragraphs = List.copyOf(paragraphs);
        this.sentences = List.copyOf(sentences);
        this.starts = starts;
        this.ends = ends;
        this.firstTokens = firstTokens();
    }

    private int[] firstTokens() {
        int[] first = new int[sentences.size() + 1];
        int token = 0;
        for (int i = 0; i < sentences.size(); i++) {
            while (token < starts.length && starts[token] < sentences.get(i).start()) {
                token++;
            }
            first[i] = token;
        }
        first[sentences.size()] = starts.length;
        return first;
    }

    public String text() {
        return text;
    }

    public List<Span> paragraphs() {
        return paragraphs;
    }

    public List<Span> sentences() {
        return sentences;
    }

    /** Whether a sentence is a caption, a byline or the like, and no part of the story. */
    public boolean furniture(int sentence) {
        return furniture.get(sentence);
    }

    public int tokenCount() {
        return starts.length;
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    public String token(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /** The first token of a sentence. */
    public int firstToken(int sentence) {
        return firstTokens[sentence];
    }

    /** The token after the last of a sentence. */
    public int endToken(int sentence) {
        return firstTokens[sentence + 1];
    }

    /** Whether nothing stands between a token and the one before it: "US" and "-" in "US-led". */
    public boolean touchesPrevious(int token) {
        return token > 0 && ends[token - 1] == starts[token];
    }

    /** Whether the token begins with an upper-case or title-case letter. */
    public boolean capitalised(int token) {
        int letter = text.codePointAt(starts[token]);
        return Character.isUpperCase(letter) || Character.isTitleCase(letter);
    }

    /** Whether the token begins with a letter or digit, and so is a word or a number. */
    public boolean word(int token) {
        return Character.isLetterOrDigit(text.codePointAt(starts[token]));
    }

    public String surface(Span span) {
        return text.substring(span.start(), span.end());
    }
}
