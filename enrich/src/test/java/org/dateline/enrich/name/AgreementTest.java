package org.dateline.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.crf.CrfModel;
import org.dateline.enrich.crf.Decoder;
import org.dateline.enrich.crf.TagSet;
import org.dateline.enrich.text.TextAnnotator;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final TagSet TAGS = NameModel.TAGS;
    private static final int PERSON = TAGS.single(0);
    private static final int PLACE = TAGS.single(2);

    /** Knows nothing: what is decoded comes from the scores alone. */
    private static final CrfModel BLANK =
            new CrfModel(TAGS, 6, new float[TAGS.size() * TAGS.size()], 1, new int[0], new short[0]);

    @Test
    void a_doubtful_name_follows_the_sure_ones_of_its_article() {
        // Given: at the third place the word could be either
        float[] scores = scores(PERSON, 9, PERSON, 9, PLACE, 0.2f);

        // When
        Decoder decoder = decodedTwice("Paris Paris Paris", scores);

        // Then
        assertThat(decoder.state(2)).isEqualTo(PERSON);
    }

    @Test
    void a_sure_name_stays_what_it_is() {
        // Given
        float[] scores = scores(PERSON, 9, PERSON, 9, PLACE, 9);

        // When
        Decoder decoder = decodedTwice("Paris Paris Paris", scores);

        // Then
        assertThat(decoder.state(2)).isEqualTo(PLACE);
    }

    @Test
    void other_words_are_not_heard() {
        // Given
        float[] scores = scores(PERSON, 9, PERSON, 9, PLACE, 0.2f);

        // When
        Decoder decoder = decodedTwice("Berlin London Paris", scores);

        // Then
        assertThat(decoder.state(2)).isEqualTo(PLACE);
    }

    private static Decoder decodedTwice(String words, float[] scores) {
        TokenizedText text = TextAnnotator.tokenize(words);
        Words seen = Words.of(text, Lexicons.load());
        Agreement agreement = new Agreement(seen, Elsewhere.of(seen));
        Decoder decoder = new Decoder(BLANK);
        decoder.decode(scores, 0, text.tokenCount());
        agreement.hear(0, text.tokenCount(), decoder);
        agreement.speak(scores);
        decoder.decode(scores, 0, text.tokenCount());
        return decoder;
    }

    private static float[] scores(float... statesAndScores) {
        float[] scores = new float[statesAndScores.length / 2 * TAGS.size()];
        for (int i = 0; i < statesAndScores.length; i += 2) {
            int row = i / 2 * TAGS.size();
            scores[row + (int) statesAndScores[i]] = statesAndScores[i + 1];
            // The two kinds of name are what is in question.
            for (int state = 0; state < TAGS.size(); state++) {
                scores[row + state] -= state == PERSON || state == PLACE ? 0 : 20;
            }
        }
        return scores;
    }
}
