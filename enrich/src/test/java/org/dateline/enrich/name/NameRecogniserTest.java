package org.dateline.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dateline.enrich.annotate.Name;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.text.RandomText;
import org.dateline.enrich.text.TextAnnotator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameRecogniserTest {
    private static final NameRecogniser RECOGNISER = NameRecogniser.load();

    @Test
    void people_organisations_and_places_are_told_apart() {
        assertThat(names("Angela Merkel met officials of the European Commission in Brussels on Tuesday."))
                .containsExactly("Angela Merkel PERSON", "European Commission ORGANISATION", "Brussels PLACE");
    }

    @Test
    void nationalities_are_miscellaneous() {
        assertThat(names("The Japanese government and South Korean officials met."))
                .contains("Japanese MISCELLANEOUS");
    }

    @Test
    void a_compound_of_names_is_taken_apart_at_its_hyphen() {
        assertThat(names("The South Korea-US alliance was discussed in Seoul."))
                .contains("South Korea PLACE", "US PLACE", "Seoul PLACE");
    }

    @Test
    void curly_and_straight_apostrophes_give_the_same_names() {
        assertThat(names("Seoul’s envoy met Washington’s."))
                .isEqualTo(names("Seoul's envoy met Washington's.").stream()
                        .map(name -> name.replace('\'', '’'))
                        .toList());
    }

    @Test
    void names_are_found_in_a_headline_in_capitals() {
        assertThat(names("MERKEL MEETS MACRON IN BERLIN\nAngela Merkel met Emmanuel Macron in Berlin on Monday."))
                .contains("BERLIN PLACE", "Angela Merkel PERSON", "Emmanuel Macron PERSON", "Berlin PLACE");
    }

    @Test
    void a_text_without_names_has_none() {
        assertThat(names("it rained all day, and nobody went out.")).isEmpty();
        assertThat(names("")).isEmpty();
    }

    @RepeatedTest(200)
    void spans_are_disjoint_in_order_and_begin_and_end_with_tokens(RepetitionInfo repetition) {
        // Given
        Random random = new Random(repetition.getCurrentRepetition());
        TokenizedText text = TextAnnotator.tokenize(RandomText.of(random, random.nextInt(200)));

        // When
        List<Name> names = RECOGNISER.recognise(text);

        // Then
        int token = 0;
        int end = 0;
        for (Name name : names) {
            assertThat(name.start()).isGreaterThanOrEqualTo(end);
            assertThat(name.confidence()).isBetween(0.0, 1.0);
            while (text.start(token) < name.start()) {
                token++;
            }
            assertThat(text.start(token)).isEqualTo(name.start());
            while (text.end(token) < name.end()) {
                token++;
            }
            assertThat(text.end(token)).isEqualTo(name.end());
            end = name.end();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "(", "Paris ", "\uD83D\uDE00", "\u05D0", "U.S.", "X-", "'s", "Mr. A ", "\u202E\u0301"})
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void twice_the_hostile_text_takes_some_twice_the_time(String piece) {
        // Given
        TokenizedText small = TextAnnotator.tokenize(piece.repeat(100_000 / piece.length()));
        TokenizedText large = TextAnnotator.tokenize(piece.repeat(800_000 / piece.length()));
        RECOGNISER.recognise(small);

        // When
        Duration once = time(small);
        Duration eightTimes = time(large);

        // Then: eight times, with room for a busy machine
        assertThat(eightTimes).isLessThan(once.multipliedBy(40).plusMillis(500));
    }

    private static Duration time(TokenizedText text) {
        long start = System.nanoTime();
        RECOGNISER.recognise(text);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static List<String> names(String text) {
        return RECOGNISER.recognise(TextAnnotator.tokenize(text)).stream()
                .map(name -> text.substring(name.start(), name.end()) + " " + kind(name))
                .toList();
    }

    private static Kind kind(Name name) {
        return name.kind();
    }
}
