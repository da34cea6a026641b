package org.dateline.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One file a message and version: {@code golden/article-1.json} and so on. A file is never changed once it is released;
 * a new version gets a new file, and the old ones are still read.
 */
class GoldenFilesTest {

    @Test
    void the_writer_gives_the_bytes_of_the_newest_golden_files() throws IOException {
        assertThat(text(MessageJson.write(Samples.article()))).isEqualTo(golden("article-1.json"));
        assertThat(text(MessageJson.write(Samples.enriched()))).isEqualTo(golden("enriched-1.json"));
        assertThat(text(MessageJson.mapper().writeValueAsBytes(Samples.rejection())))
                .isEqualTo(golden("rejection-1.json"));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void every_article_ever_written_is_read_and_written_again_as_it_was(Path file) throws IOException {
        byte[] bytes = Files.readString(file).strip().getBytes(UTF_8);

        assertThat(text(MessageJson.write(MessageJson.readArticle(bytes)))).isEqualTo(text(bytes));
    }

    @ParameterizedTest
    @MethodSource("enriched")
    void every_enriched_article_ever_written_is_read_and_written_again_as_it_was(Path file) throws IOException {
        byte[] bytes = Files.readString(file).strip().getBytes(UTF_8);

        assertThat(text(MessageJson.write(MessageJson.readEnriched(bytes)))).isEqualTo(text(bytes));
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void every_rejection_ever_written_is_read(Path file) throws IOException {
        JsonNode json = MessageJson.readTree(Files.readAllBytes(file));

        Rejection rejection = MessageJson.read(json, Rejection.class);

        assertThat(rejection.reason().code()).isEqualTo(json.get("reason").asText());
        assertThat(rejection.attempts()).isEqualTo(json.get("attempts").asInt());
    }

    @Test
    void what_the_newest_files_say_is_what_is_read() throws IOException {
        assertThat(MessageJson.readArticle(golden("article-1.json").getBytes(UTF_8)))
                .isEqualTo(Samples.article());
        assertThat(MessageJson.readEnriched(golden("enriched-1.json").getBytes(UTF_8)))
                .isEqualTo(Samples.enriched());
    }

    static Stream<Path> articles() throws Exception {
        return files("article-");
    }

    static Stream<Path> enriched() throws Exception {
        return files("enriched-");
    }

    static Stream<Path> rejections() throws Exception {
        return files("rejection-");
    }

    private static Stream<Path> files(String prefix) throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(GoldenFilesTest.class.getResource("/golden"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList().stream();
        }
    }

    private static String golden(String name) throws IOException {
        try (var in = Objects.requireNonNull(GoldenFilesTest.class.getResourceAsStream("/golden/" + name), name)) {
            return text(in.readAllBytes()).strip();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
