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

class MarkedNewsTest {
    private static final String TEXT = "🎈 South Korea-US talks. Kim of Daewoo was there. Seen by nobody.";
    private static final String DIGEST = MarkedNews.digest(TEXT);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path directory;

    @Test
    void marks_count_code_points_and_become_sentences_of_our_own_tokens() throws IOException {
        // Given: the balloon is one character for those who marked, and two for Java
        MarkedNews marked = marked(DIGEST + "\t49\t2-13-LOC,14-16-LOC,24-27-PER,31-37-ORG");

        // When
        boolean taken = marked.take(DIGEST, TEXT);

        // Then
        assertThat(taken).isTrue();
        assertThat(marked.corpus().documents())
                .containsExactly(new GoldDocument(List.of(
                        new GoldSentence(
                                List.of("🎈", "South", "Korea", "-", "US", "talks", "."),
                                List.of(-1, 2, 2, -1, 2, -1, -1),
                                List.of(false, true, false, false, true, false, false)),
                        new GoldSentence(
                                List.of("Kim", "of", "Daewoo", "was", "there", "."),
                                List.of(0, -1, 1, -1, -1, -1),
                                List.of(true, false, true, false, false, false)))));
    }

    @Test
    void a_text_without_names_is_one_that_was_read() throws IOException {
        MarkedNews marked = marked(DIGEST + "\t23\t");
        marked.take(DIGEST, TEXT);
        assertThat(marked.corpus().documents()).hasSize(1);
    }

    @Test
    void the_sample_of_news_leaves_marked_texts_out() throws IOException {
        // Given: every text of this source is in the sample
        Path news = directory.resolve("articles.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(news))) {
            for (String text : List.of("One text.", TEXT, "Another text.")) {
                String line = "{\"source\":\"masc-news\",\"text\":\"" + text + "\"}\n";
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        MarkedNews marked = marked(DIGEST + "\t49\t24-27-PER");

        // When
        List<String> sample = OpenNews.sample(news, List.of(marked));

        // Then
        assertThat(sample).containsExactly("One text.", "Another text.");
        assertThat(marked.corpus().name()).isEqualTo("some-labels");
    }

    @Test
    void a_digest_of_no_text_is_named() throws IOException {
        MarkedNews marked = marked(DIGEST + "\t49\t24-27-PER");
        assertThatThrownBy(marked::corpus)
                .isInstanceOf(LabelledTextMistake.class)
                .hasMessageContaining(
                        "some-labels.tsv line 1 is \"" + DIGEST + "\": must be half the digest of a text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "65 | 24-27-PER | \"65\": must be at most the text's length, 64",
                "49 | 24-27-GPE | \"24-27-GPE\": must be start-end-TYPE with an end of at most 49",
                "23 | 24-27-PER | \"24-27-PER\": must be start-end-TYPE with an end of at most 23",
                "49 | Kim | \"Kim\": must be start-end-TYPE",
                "49 | 24-26-PER | \"24-26-PER\": must begin and end with tokens",
                "49 | 25-27-PER | \"25-27-PER\": must begin and end with tokens",
                "49 | 17-27-PER | \"17-27-PER\": must begin and end with tokens, in one sentence",
                "49 | 24-27-PER,24-27-ORG | \"24-27-ORG\": must begin and end with tokens, in one sentence, after the last"
            })
    void a_mark_that_does_not_fit_is_named_with_its_line_and_the_rule(int read, String names, String message)
            throws IOException {
        // Given
        MarkedNews marked = marked(DIGEST + "\t" + read + "\t" + names);

        // When, Then
        assertThatThrownBy(() -> marked.take(DIGEST, TEXT))
                .isInstanceOf(LabelledTextMistake.class)
                .hasMessageContaining("some-labels.tsv line 1 is ")
                .hasMessageContaining(message);
    }

    @Test
    void two_lines_for_one_text_are_refused() {
        assertThatThrownBy(() -> marked(DIGEST + "\t49\t\n" + DIGEST + "\t20\t"))
                .isInstanceOf(LabelledTextMistake.class)
                .hasMessageContaining("line 2 is \"" + DIGEST + "\": must stand in one line only");
    }

    @Test
    void a_line_of_another_form_is_refused() {
        assertThatThrownBy(() -> marked("Paris\tB-LOC"))
                .isInstanceOf(LabelledTextMistake.class)
                .hasMessageContaining("line 1 is \"Paris\tB-LOC\": must be a digest, how many characters were read");
    }

    private MarkedNews marked(String lines) throws IOException {
        return MarkedNews.read(Files.writeString(directory.resolve("some-labels.tsv"), lines + "\n"));
    }
}
