package org.dateline.enrich.name;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.annotate.Name;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.crf.CrfModel;
import org.dateline.enrich.crf.Decoder;
import org.dateline.enrich.crf.Features;
import org.dateline.enrich.crf.TagSet;

/** Finds names in a text. Immutable: each call has its own buffers. Takes time linear in the text. */
public final class NameRecogniser {
    /** Tokens that are decoded at once; a longer sentence is cut, wherever that falls. */
    public static final int LONGEST_SENTENCE = 400;

    private final Lexicons lexicons;
    private final CrfModel model;

    public NameRecogniser(Lexicons lexicons, CrfModel model) {
        this.lexicons = lexicons;
        this.model = model;
    }

    /** With the lexicons and the model that are shipped. */
    public static NameRecogniser load() {
        return new NameRecogniser(Lexicons.load(), NameModel.load());
    }

    /** The names in a text, in its order, disjoint. */
    public List<Name> recognise(TokenizedText text) {
        List<Name> names = new ArrayList<>();
        label(text, (from, to, decoder) -> collect(text, from, to, decoder, names));
        return names;
    }

    /** Is told of stretches of tokens, and the decoder that has just decoded them. */
    public interface Labelled {
        void tokens(int from, int to, Decoder decoder);
    }

    /** Decodes twice: what the rest of the article makes of a word is heard before the second time. */
    public void label(TokenizedText text, Labelled labelled) {
        Features features = new Features();
        Seen seen = Seen.of(text, lexicons, features);
        Decoder decoder = new Decoder(model);
        float[] scores = new float[text.tokenCount() * model.tags().size()];
        Agreement agreement = new Agreement(seen.words(), seen.elsewhere());
        seen.eachStretch(LONGEST_SENTENCE, (from, to) -> {
            features.clear();
            seen.write(from, to);
            decoder.score(features, scores, from);
            decoder.decode(scores, from, to - from);
            agreement.hear(from, to, decoder);
        });
        agreement.speak(scores);
        seen.eachStretch(LONGEST_SENTENCE, (from, to) -> {
            decoder.decode(scores, from, to - from);
            labelled.tokens(from, to, decoder);
        });
    }

    private static void collect(TokenizedText text, int from, int to, Decoder decoder, List<Name> names) {
        int start = from;
        double confidence = 1;
        for (int i = from; i < to; i++) {
            int state = decoder.state(i - from);
            if (state == TagSet.OUTSIDE) {
                // How sure that is nobody asks, and most sentences have no name: it would be summed up for all of it.
                continue;
            }
            if (TagSet.opens(state)) {
                start = i;
                confidence = 1;
            }
            confidence = Math.min(confidence, decoder.confidence(i - from));
            if (TagSet.closes(state)) {
                names.add(new Name(
                        text.start(start), text.end(i), NameModel.kind(TagSet.type(state)), Math.min(1, confidence)));
            }
        }
    }
}
