package org.dateline.pipeline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No exception's message gets into a log but by the one converter that knows which of them may. */
class LogsHoldNoWordsTest {
    private static final Path ROOT = Path.of(System.getProperty("dateline.root", ".."));
    /** A call of a logger, to its end. */
    private static final Pattern CALL = Pattern.compile(
            "\\b(?:LOG|log|logger)\\s*\\.\\s*(?:trace|debug|info|warn|error)\\((.*?)\\);", Pattern.DOTALL);

    private static final Pattern WORDS =
            Pattern.compile("getMessage\\(\\)|getLocalizedMessage\\(\\)|printStackTrace|getStackTraceAsString");
    /** Of the broker alone: a process in which no class of ours is. */
    private static final String BROKER = "broker-logback.xml";

    @Test
    void no_call_of_a_logger_takes_the_message_of_an_exception() throws IOException {
        List<String> found = new ArrayList<>();
        int calls = 0;
        for (Path source : under("src/main/java", ".java")) {
            for (var call : CALL.matcher(Files.readString(source)).results().toList()) {
                calls++;
                if (WORDS.matcher(call.group()).find()) {
                    found.add(ROOT.relativize(source) + ": " + call.group());
                }
            }
        }

        assertThat(found).isEmpty();
        assertThat(calls).isGreaterThan(20);
    }

    @Test
    void every_log_configuration_writes_exceptions_by_the_converter() throws IOException {
        List<Path> without = new ArrayList<>();
        for (Path configuration : under("src/main/resources", ".xml")) {
            String text = Files.readString(configuration);
            if (text.contains("<encoder")
                    && !text.contains("org.dateline.operations.FaultConverter")
                    && !configuration.endsWith(BROKER)) {
                without.add(configuration);
            }
        }

        assertThat(without).isEmpty();
    }

    private static List<Path> under(String folder, String ending) {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve(folder))
                    .filter(Files::isDirectory)
                    .flatMap(there -> walk(there).stream())
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
