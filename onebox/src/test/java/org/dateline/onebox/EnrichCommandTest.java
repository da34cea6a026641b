package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.messages.EnrichedArticle;
import org.dateline.messages.MessageJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichCommandTest {
    private final Path folder;

    EnrichCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void records_come_in_the_order_of_the_lines_and_a_bad_line_is_named_by_its_number() throws IOException {
        // Given 3,000 lines of which two are no articles
        List<String> lines = IntStream.rangeClosed(1, 3000)
                .mapToObj(number -> number % 1500 == 7
                        ? "{\"text\": 7}"
                        : "{\"uri\": \"urn:line:" + number + "\", \"text\": \"Seoul said on Monday " + number + ".\"}")
                .toList();
        Path file = Files.write(folder.resolve("wire.ndjson"), lines);

        // When
        Typed typed = Typed.command("enrich", file.toString());

        // Then
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.errLines()).hasSize(2);
        assertThat(typed.errLines().get(0)).startsWith(file + ":7: schema: ").contains("text");
        assertThat(typed.errLines().get(1)).startsWith(file + ":1507: schema: ");
        assertThat(typed.outLines().stream().map(EnrichCommandTest::uri))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 3000)
                        .filter(number -> number % 1500 != 7)
                        .mapToObj(number -> "urn:line:" + number)
                        .toList());
    }

    @Test
    void standard_input_is_ndjson_where_it_begins_with_a_brace_and_else_one_text() {
        assertThat(Typed.withInput("{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n", "enrich")
                        .outLines())
                .hasSize(2);
        assertThat(Typed.withInput("November 4, 2019\nSeoul said so.\n", "enrich", "-")
                        .outLines())
                .hasSize(1);
    }

    @Test
    void a_file_that_is_not_there_is_named_and_the_others_go_on() throws IOException {
        Path story = Files.writeString(folder.resolve("story.txt"), "November 4, 2019\nSeoul said so.\n");

        Typed typed = Typed.command("enrich", folder.resolve("gone.txt").toString(), story.toString());

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err()).contains("gone.txt: unreadable: there is no such file");
        assertThat(typed.outLines()).hasSize(1);
    }

    @Test
    void a_folder_stands_for_its_files_by_name() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "Second.\nIt came later.");
        Files.writeString(folder.resolve("a.txt"), "First.\nIt came before.");
        Files.writeString(folder.resolve(".hidden.txt"), "Never.");

        Typed typed = Typed.command("enrich", folder.toString());

        assertThat(typed.outLines()).hasSize(2);
        assertThat(typed.outLines().get(0)).contains("a.txt");
    }

    @Test
    void a_reader_that_has_seen_enough_ends_it_quietly_however_much_is_still_to_come() {
        Typed typed = Typed.into(new ClosedPipe("Broken pipe"), new EndlessLines(), "enrich");

        assertThat(typed.exitCode()).isEqualTo(141);
        assertThat(typed.err()).isEmpty();
    }

    @Test
    void output_that_cannot_be_written_is_an_error_that_says_why() {
        Typed typed = Typed.into(new ClosedPipe("No space left on device"), new EndlessLines(), "enrich");

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.errLines())
                .singleElement()
                .asString()
                .contains("standard output cannot be written: No space left on device");
    }

    @Test
    void an_unknown_option_or_format_is_a_usage_error() {
        assertThat(Typed.command("enrich", "--fromat", "text").exitCode()).isEqualTo(2);
        assertThat(Typed.command("enrich", "--format", "pdf", "-").exitCode()).isEqualTo(2);
    }

    @Test
    void every_command_explains_itself_with_examples_and_exit_codes() {
        for (String command : List.of("run", "send", "enrich", "tail", "status", "doctor", "verify")) {
            Typed typed = Typed.command(command, "--help");

            assertThat(typed.exitCode()).isZero();
            assertThat(typed.out()).contains("Examples:").contains("Exit codes:");
        }
    }

    @Test
    void the_command_alone_shows_what_to_type_next() {
        assertThat(Typed.command().out()).contains("dateline run").contains("dateline doctor");
    }

    private static String uri(String line) {
        EnrichedArticle enriched = MessageJson.readEnriched(line.getBytes(StandardCharsets.UTF_8));
        return enriched.uri();
    }

    /** Takes some bytes, then no more. */
    private static final class ClosedPipe extends OutputStream {
        private final String why;
        private long room = 100_000;

        ClosedPipe(String why) {
            this.why = why;
        }

        @Override
        public void write(int one) throws IOException {
            room--;
            if (room < 0) {
                throw new IOException(why);
            }
        }
    }

    /** The same article for ever. */
    private static final class EndlessLines extends InputStream {
        private static final byte[] LINE = "{\"text\": \"Seoul said so.\"}\n".getBytes(StandardCharsets.UTF_8);

        private int next;

        @Override
        public int read() {
            return LINE[next++ % LINE.length];
        }

        @Override
        public int read(byte[] into, int from, int length) {
            for (int i = from; i < from + length; i++) {
                into[i] = (byte) read();
            }
            return length;
        }
    }
}
