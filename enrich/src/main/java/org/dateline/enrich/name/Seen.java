package org.dateline.enrich.name;

import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.crf.Features;

/** All that is known of an article's tokens before a model is asked, and how to write it down as features. */
record Seen(TokenizedText text, Words words, Elsewhere elsewhere, Templates templates) {
    /** Is told of stretches of tokens. */
    interface Stretch {
        void tokens(int from, int to);
    }

    static Seen of(TokenizedText text, Lexicons lexicons, Features features) {
        Words words = Words.of(text, lexicons);
        Gazetteer gazetteer = Gazetteer.of(words, lexicons);
        for (int s = 0; s < text.sentences().size(); s++) {
            gazetteer.look(text.firstToken(s), text.endToken(s));
        }
        Elsewhere elsewhere = Elsewhere.of(words);
        return new Seen(text, words, elsewhere, new Templates(words, gazetteer, elsewhere, features));
    }

    /** Goes through the sentences, the long ones in pieces. */
    void eachStretch(int longest, Stretch stretch) {
        for (int s = 0; s < text.sentences().size(); s++) {
            int end = text.endToken(s);
            for (int from = text.firstToken(s); from < end; from += longest) {
                stretch.tokens(from, Math.min(end, from + longest));
            }
        }
    }
}
