package org.dateline.workshop.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldReaderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path directory;

    @Test
    void iob1_and_iob2_give_the_same_names() throws IOException {
        // Given: in IOB1 a B- stands only between two names of one type
        Path iob1 = file("a.tsv", "Paris\tI-LOC\nTokyo\tB-LOC\nEU\tI-ORG\n,\tO\nNew\tI-LOC\nYork\tI-LOC\n");
        Path iob2 = file("b.tsv", "Paris\tB-LOC\nTokyo\tB-LOC\nEU\tB-ORG\n,\tO\nNew\tB-LOC\nYork\tI-LOC\n");

        // When
        List<GoldDocument> first = GoldReader.read(iob1);
        List<GoldDocument> second = GoldReader.read(iob2);

        // Then
        assertThat(first).isEqualTo(second);
        assertThat(first.get(0).sentences().get(0).starts()).containsExactly(true, true, true, false, true, false);
    }

    @Test
    void documents_are_as_the_file_says() throws IOException {
        assertThat(GoldReader.read(file("a.tsv", "-DOCSTART-\tO\n\na\tO\n\nb\tO\n\n-DOCSTART- -X- O\n\nc\tO\n")))
                .extracting(document -> document.sentences().size())
                .containsExactly(2, 1);
    }

    @Test
    void a_file_that_does_not_say_is_cut_into_documents_of_ten_sentences() throws IOException {
        assertThat(GoldReader.read(file("a.tsv", "word\tO\n\n".repeat(23))))
                .extracting(document -> document.sentences().size())
                .containsExactly(10, 10, 3);
    }

    @Test
    void gzip_is_read_where_the_name_says_so() throws IOException {
        // Given
        Path file = directory.resolve("a.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("Zürich\tB-LOC\n".getBytes(StandardCharsets.UTF_8));
        }

        // When, Then
        assertThat(GoldReader.read(file).get(0).sentences().get(0).tokens()).containsExactly("Zürich");
    }

    @Test
    void windows_line_ends_do_no_harm() throws IOException {
        assertThat(GoldReader.read(file("a.tsv", "Paris\tB-LOC\r\n\r\nhere\tO\r\n"))
                        .get(0)
                        .sentences())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Paris B-LOC | \"Paris B-LOC\": must be a token, one tab and a label",
                "Paris%tB-GPE | \"B-GPE\": must be O, or B- or I- and one of [PER, ORG, LOC, MISC]",
                "Paris%tLOC | \"LOC\": must be O, or B- or I- and one of [PER, ORG, LOC, MISC]",
                "Paris%tNNP%tB-LOC | must be a token, one tab and a label"
            })
    void a_bad_line_is_named_with_its_number_and_the_rule(String line, String message) throws IOException {
        // Given
        Path file = file("bad.tsv", "ok\tO\n" + line.replace("%t", "\t") + "\n");

        // When, Then
        assertThatThrownBy(() -> GoldReader.read(file))
                .isInstanceOf(LabelledTextMistake.class)
                .hasMessageContaining("bad.tsv line 2 is ")
                .hasMessageContaining(message);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
