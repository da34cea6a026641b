package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.DataOut;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class PlainWordsTest {
    private static final Pattern FILE = Pattern.compile("\\((\\S+) says where\\)");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_nobody_foresaw_is_one_line_without_an_articles_text_and_its_stack_is_in_a_file(boolean error)
            throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                DataOut.of(new ByteArrayOutputStream()),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                100,
                false);

        int exitCode = DatelineMain.executed(
                new CommandLine(new Faulty(error)).setExecutionExceptionHandler(new PlainWords(console)), console);

        assertThat(exitCode).isEqualTo(1);
        String said = err.toString(StandardCharsets.UTF_8);
        assertThat(said).hasLineCount(1).startsWith("dateline: a mistake of ours, please report it: java.lang.");
        assertThat(said).doesNotContain("Seoul");
        Matcher file = FILE.matcher(said);
        assertThat(file.find()).isTrue();
        Path details = Path.of(file.group(1));
        assertThat(details).content().contains("at org.dateline.onebox.PlainWordsTest$Faulty.run");
        Files.delete(details);
    }

    @Command(name = "faulty")
    private record Faulty(boolean error) implements Runnable {
        @Override
        public void run() {
            if (error) {
                throw new StackOverflowError("Seoul");
            }
            throw new IllegalArgumentException("Seoul");
        }
    }
}
