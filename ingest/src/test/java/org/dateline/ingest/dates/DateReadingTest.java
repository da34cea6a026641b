package org.dateline.ingest.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReadingTest {
    static List<String> spellings() throws IOException {
        try (InputStream in = DateReadingTest.class.getResourceAsStream("spellings.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void a_spelling_means_what_its_line_says(String line) {
        String[] columns = line.split("\t", -1);

        DateReading read = DateReading.of(columns[0]);

        if (columns[1].equals("none")) {
            assertThat(read.value()).isNull();
        } else {
            String instant = columns[1].startsWith("day ") ? columns[1].substring(4) + "T00:00:00Z" : columns[1];
            assertThat(read.value()).isEqualTo(OffsetDateTime.parse(instant));
        }
        assertThat(read.words()).isEqualTo(columns[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/2/2026",
                "03/04/05",
                "5 listopad 2026",
                "2026-03-02T10:15:00 IST",
                "2026-03-02 10:15",
                "2026-03",
                "None",
                "soon"
            })
    void what_is_in_doubt_says_so(String words) {
        assertThat(DateReading.of(words).doubt()).isNotBlank();
    }

    @Test
    void there_are_more_than_two_hundred_spellings() throws IOException {
        assertThat(spellings()).hasSizeGreaterThan(200);
    }

    /** The repetition is the seed: any text has a reading, and nothing is thrown. */
    @RepeatedTest(100)
    void any_words_have_a_reading(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            words.append("0123456789-/:.,TZ +amp MarMon[]()年月日".charAt(random.nextInt(36)));
        }

        assertThat(DateReading.of(words.toString())).isNotNull();
    }
}
