package org.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.messages.Enrichment.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetsPropertyTest {

    @RepeatedTest(400)
    void offsets_hold_for_any_text(RepetitionInfo repetition) {
        // Given
        int seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        String text = RandomText.of(random, random.nextInt(200));

        // When
        TokenizedText tokenized = TextAnnotator.tokenize(text);

        // Then
        int covered = 0;
        for (int token = 0; token < tokenized.tokenCount(); token++) {
            assertThat(tokenized.start(token)).as("token %d", token).isGreaterThanOrEqualTo(covered);
            assertThat(tokenized.end(token)).isGreaterThan(tokenized.start(token));
            assertThat(text.substring(covered, tokenized.start(token)).codePoints())
                    .as("between tokens there is nothing to see")
                    .allMatch(Characters::blank);
            covered = tokenized.end(token);
        }
        assertThat(text.substring(covered).codePoints()).allMatch(Characters::blank);
        assertDisjointAndWithin(tokenized.paragraphs(), List.of(new Span(0, text.length())));
        assertDisjointAndWithin(tokenized.sentences(), tokenized.paragraphs());
        assertEachSentenceHoldsItsTokens(tokenized);
    }

    private static void assertDisjointAndWithin(List<Span> inner, List<Span> outer) {
        int end = 0;
        int around = 0;
        for (Span span : inner) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            assertThat(span.end()).isGreaterThan(span.start());
            while (outer.get(around).end() < span.end()) {
                around++;
            }
            assertThat(span.start()).isGreaterThanOrEqualTo(outer.get(around).start());
            end = span.end();
        }
    }

    private static void assertEachSentenceHoldsItsTokens(TokenizedText tokenized) {
        int tokens = 0;
        for (int i = 0; i < tokenized.sentences().size(); i++) {
            Span sentence = tokenized.sentences().get(i);
            assertThat(tokenized.firstToken(i)).isEqualTo(tokens);
            assertThat(tokenized.start(tokenized.firstToken(i))).isEqualTo(sentence.start());
            assertThat(tokenized.end(tokenized.endToken(i) - 1)).isEqualTo(sentence.end());
            tokens = tokenized.endToken(i);
        }
        assertThat(tokens).isEqualTo(tokenized.tokenCount());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "\"",
                "'",
                "a",
                ".",
                "a.",
                "A. ",
                "Nov. ",
                "’s",
                "\u200D",
                "\u0301",
                "👩\u200D",
                "1,",
                "\n",
                "\r\n",
                "https://",
                "https:// ",
                "東",
                "-",
                "x\n\ny\n"
            })
    void a_million_characters_of_anything_take_no_minutes(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        TokenizedText tokenized =
                Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> TextAnnotator.tokenize(text));

        assertThat(tokenized.text()).isEqualTo(text);
    }
}
