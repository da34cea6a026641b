package org.dateline.workshop.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.enrich.name.NameRecogniser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameScoresTest {
    private static final NameRecogniser RECOGNISER = NameRecogniser.load();
    private static final String FOUND = "Angela\tB-PER\nMerkel\tI-PER\nvisited\tO\nParis\tB-LOC\n.\tO\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path directory;

    @Test
    void what_is_found_as_labelled_is_right() throws IOException {
        assertThat(scores(FOUND).micro()).isEqualTo(new NameScores.Score(2, 2, 2));
    }

    @Test
    void a_name_of_another_type_is_wrong_twice() throws IOException {
        // When
        NameScores scores = scores(FOUND.replace("B-LOC", "B-ORG"));

        // Then
        assertThat(scores.micro()).isEqualTo(new NameScores.Score(1, 2, 2));
        assertThat(scores.type(1)).isEqualTo(new NameScores.Score(0, 0, 1));
        assertThat(scores.type(2)).isEqualTo(new NameScores.Score(0, 1, 0));
        assertThat(scores.micro().f1()).isEqualTo(0.5);
    }

    @Test
    void half_a_name_is_no_name() throws IOException {
        assertThat(scores(FOUND.replace("Angela\tB-PER\nMerkel\tI-PER", "Angela\tO\nMerkel\tB-PER"))
                        .type(0))
                .isEqualTo(new NameScores.Score(0, 1, 1));
    }

    @Test
    void without_misc_leaves_out_what_is_found_and_what_is_labelled() throws IOException {
        // When
        NameScores scores = scores(FOUND + "\nThe\tO\nGerman\tB-MISC\nchancellor\tO\nleft\tO\n.\tO\n");

        // Then
        assertThat(scores.type(3).gold()).isEqualTo(1);
        assertThat(scores.withoutMisc()).isEqualTo(new NameScores.Score(2, 2, 2));
    }

    @Test
    void a_compound_that_the_gold_keeps_in_one_piece_counts_as_one_token() throws IOException {
        // When: the recogniser sees Paris, -, based
        NameScores scores = scores("The\tO\nParis-based\tO\ngroup\tO\nleft\tO\n.\tO\n");

        // Then
        assertThat(scores.withoutMisc().found()).isZero();
    }

    @Test
    void nothing_found_and_nothing_labelled_is_no_division_by_zero() throws IOException {
        assertThat(scores("it\tO\nrained\tO\n").micro().f1()).isZero();
    }

    private NameScores scores(String text) throws IOException {
        return NameScores.of(RECOGNISER, List.of(Files.writeString(directory.resolve("gold.tsv"), text)));
    }
}
