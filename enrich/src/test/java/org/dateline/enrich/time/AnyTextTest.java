package org.dateline.enrich.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.enrich.time.TimesOfTexts.MONDAY;
import static org.dateline.enrich.time.TimesOfTexts.draft;
import static org.dateline.enrich.time.TimesOfTexts.times;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Draft;
import org.dateline.messages.Enrichment.Time;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text holds: offsets hold, and it does not take long. */
class AnyTextTest {
    @RepeatedTest(300)
    void offsets_hold_and_times_are_disjoint_for_any_text(RepetitionInfo repetition) {
        // Given
        String text = pieces(new Random(repetition.getCurrentRepetition()));

        // When
        List<Time> times = times(draft(text, MONDAY));

        // Then
        int end = 0;
        for (Time time : times) {
            assertThat(time.start()).isGreaterThanOrEqualTo(end);
            assertThat(text.substring(time.start(), time.end())).isEqualTo(time.surface());
            end = time.end();
        }
    }

    private static String pieces(Random random) {
        String[] pieces = {
            "May", "3", "-", "5", ",", "2019", "to", "Friday", "last", "next", "this", "week", "two", "weeks", "ago",
            "at", "p.m.", "17", ":", "30", "GMT", "Nov.", "22", "/", "11", "/", "2019", "-", "the", "third", "quarter",
            "of", "mid", "early", "a", "half", "and", "year", "1990s", "’", "80s", "weekend", "\r\n", ".", "31", "Feb.",
            "30", "0000", "9999", "999999", "million", "years", "century", "21st", "👍", "T10", "04T10", "on", "past",
            "Q3"
        };
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(60);
        for (int i = 0; i < count; i++) {
            text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "May ",
                "May 3 ",
                "3-",
                "Friday ",
                "last ",
                "two ",
                "to Monday ",
                "2019-",
                "at 5 ",
                "a ",
                "the third quarter ",
                "(",
                "will "
            })
    void a_million_characters_of_anything_take_no_minutes(String piece) {
        Draft draft = draft(piece.repeat(1_000_000 / piece.length()), MONDAY);

        Annotation annotation =
                Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> new TimeAnnotator().annotate(draft));

        assertThat(Stream.of(annotation)).isNotEmpty();
    }
}
