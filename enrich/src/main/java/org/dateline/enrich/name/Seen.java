package org.dateline.enrich.name;

import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.crf.Features;

/** All that is known of an article's tokens before a model is asked, and how to write it down as features. */
public record Seen(TokenizedText text, Words words, Elsewhere elsewhere, Templates templates) {
    /** Is told of stretches of tokens. */
    public interface Stretch {
        void tokens(int from, int to);
    }

    /** @param features where {@link #write} writes to */
    public static Seen of(TokenizedText text, Lexicons lexicons, Features features) {
        Words words = Words.of(text, lexicons);
        Gazetteer gazetteer = Gazetteer.of(words, lexicons);
        for (int s = 0; s < text.sentences().size(); s++) {
            gazetteer.look(text.firstToken(s), text.endToken(s));
        }
        Elsewhere elsewhere = Elsewhere.of(words);
        return new Seen(text, words, elsewhere, new Templates(words, gazetteer, elsewhere, features));
    }

    /** Writes down the features of a stretch of tokens. */
    public void write(int from, int to) {
        templates.write(from, to);
    }

    /** Goes through the sentences, the long ones in pieces. */
    public void eachStretch(int longest, Stretch stretch) {
        for (int s = 0; s < text.sentences().size(); s++) {
            int end = text.endToken(s);
            for (int from = text.firstToken(s); from < end; from += longest) {
                stretch.tokens(from, Math.min(end, from + longest));
            }
        }
    }
}
