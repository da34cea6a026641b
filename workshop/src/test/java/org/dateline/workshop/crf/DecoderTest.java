package org.dateline.workshop.crf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.dateline.enrich.crf.CrfModel;
import org.dateline.enrich.crf.Decoder;
import org.dateline.enrich.crf.Features;
import org.dateline.enrich.crf.TagSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DecoderTest {
    private static final TagSet TAGS = new TagSet(List.of("PER", "ORG", "LOC"));

    @RepeatedTest(200)
    void no_illegal_transition_is_ever_decoded(RepetitionInfo repetition) {
        // Given: scores that know nothing of what is legal
        Random random = new Random(repetition.getCurrentRepetition());
        int positions = 1 + random.nextInt(12);
        float[] scores = scores(random, positions);
        Decoder decoder = new Decoder(model(random));

        // When
        decoder.decode(scores, 0, positions);

        // Then
        assertThat(TagSet.mayStart(decoder.state(0))).isTrue();
        assertThat(TagSet.mayEnd(decoder.state(positions - 1))).isTrue();
        for (int p = 1; p < positions; p++) {
            assertThat(TagSet.mayFollow(decoder.state(p - 1), decoder.state(p)))
                    .as("from %d to %d", decoder.state(p - 1), decoder.state(p))
                    .isTrue();
        }
    }

    @RepeatedTest(20)
    void shares_of_the_types_add_up_and_confidence_is_one_of_them(RepetitionInfo repetition) {
        // Given
        Random random = new Random(repetition.getCurrentRepetition());
        float[] scores = scores(random, 6);
        Decoder decoder = new Decoder(model(random));

        // When
        decoder.decode(scores, 0, 6);

        // Then
        for (int p = 0; p < 6; p++) {
            float sum = 0;
            for (int type = -1; type < TAGS.types().size(); type++) {
                sum += decoder.share(p, type);
            }
            assertThat(sum).isCloseTo(1, within(1e-4f));
            assertThat(decoder.confidence(p)).isBetween(0.0, 1.0001);
            assertThat((double) decoder.share(p, TagSet.type(decoder.state(p))))
                    .isGreaterThanOrEqualTo(decoder.confidence(p) - 1e-5);
        }
    }

    @Test
    void scores_however_far_apart_give_probabilities() {
        // Given
        float[] scores = new float[2 * TAGS.size()];
        scores[TAGS.begin(0)] = 1e6f;
        scores[TAGS.size() + TAGS.end(0)] = 1e6f;
        Decoder decoder = new Decoder(model(new Random(1)));

        // When
        decoder.decode(scores, 0, 2);

        // Then
        assertThat(decoder.state(0)).isEqualTo(TAGS.begin(0));
        assertThat(decoder.state(1)).isEqualTo(TAGS.end(0));
        assertThat(decoder.confidence(0)).isBetween(0.0, 1.0001);
    }

    @Test
    void an_empty_sequence_has_no_states() {
        // Given
        Decoder decoder = new Decoder(model(new Random(1)));
        Features features = new Features();

        // When
        decoder.decode(features);

        // Then
        assertThat(features.positions()).isZero();
    }

    private static CrfModel model(Random random) {
        int states = TAGS.size();
        float[] transitions = new float[states * states];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = (float) random.nextGaussian();
        }
        return new CrfModel(TAGS, 10, transitions, 1, new int[0], new short[0]);
    }

    private static float[] scores(Random random, int positions) {
        float[] scores = new float[positions * TAGS.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) (4 * random.nextGaussian());
        }
        return scores;
    }
}
