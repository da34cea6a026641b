package org.dateline.workshop.topic.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.topic.TopicScores;
import org.dateline.workshop.topic.train.TopicTeacher.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeacherLabelsTest {
    private static final TopicItem ITEM =
            new TopicItem("1", "Cup final", "The striker scored.", 14, Set.of(14), Set.of(), "test");

    private final Path file;

    TeacherLabelsTest(@TempDir Path folder) {
        file = folder.resolve("labels.tsv");
    }

    @Test
    void what_a_teacher_said_is_read_back() throws IOException {
        // Given
        TeacherLabels.write(file, List.of(ITEM), TeacherLabelsTest::sport);

        // When
        Labels labels = new TeacherLabels(file).learn(List.of());

        // Then
        double[] label = labels.label(ITEM.title(), ITEM.text());
        assertThat(label).hasSize(TopicScores.TOPS);
        assertThat(label[14]).isCloseTo(0.84, offset(1e-5));
    }

    @Test
    void a_text_without_a_label_is_named_with_the_rule() throws IOException {
        // Given
        TeacherLabels.write(file, List.of(ITEM), TeacherLabelsTest::sport);
        Labels labels = new TeacherLabels(file).learn(List.of());

        // When, then
        assertThatThrownBy(() -> labels.label("", "Another text."))
                .hasMessageContaining("labels of labels.tsv have none for a text that begins \"Another text.\"");
    }

    private static double[] sport(String title, String text) {
        double[] shares = new double[TopicScores.TOPS];
        Arrays.fill(shares, 0.01);
        shares[14] = 0.84;
        return shares;
    }
}
