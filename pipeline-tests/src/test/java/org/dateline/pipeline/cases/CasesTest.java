package org.dateline.pipeline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code cases} goes through the whole pipeline, from files to files, by way of a real broker. A case is
 * added by adding a folder. What a case wrote and said stays in {@code target/cases/NAME}.
 */
class CasesTest {
    private static final Path CASES = Path.of("cases").toAbsolutePath();
    private static final Path RUNS = Path.of("target", "cases").toAbsolutePath();
    private static final Map<String, OneProcessRun> DONE = new ConcurrentHashMap<>();

    static Stream<String> cases() throws IOException {
        try (Stream<Path> dirs = Files.list(CASES)) {
            List<String> names =
                    dirs.map(dir -> dir.getFileName().toString()).sorted().toList();
            return names.stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void what_comes_out_is_what_the_case_expects(String name) {
        SortedMap<String, JsonNode> expected =
                WrittenFiles.in(CASES.resolve(name).resolve("expected"));

        SortedMap<String, JsonNode> written = WrittenFiles.in(ran(name).out());

        assertThat(written).containsOnlyKeys(expected.keySet());
        assertThat(expected)
                .allSatisfy((file, record) -> assertThat(
                                new ExpectedRecord(record).differences(Objects.requireNonNull(written.get(file))))
                        .isEmpty());
    }

    /** {@code expected/said.txt}: each of its lines begins a line that the run said. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void what_was_refused_is_said(String name) throws IOException {
        Path expected = CASES.resolve(name).resolve("expected/said.txt");
        List<String> beginnings = Files.exists(expected) ? Files.readAllLines(expected) : List.of();

        List<String> said = Files.readAllLines(ran(name).log());

        assertThat(beginnings).allSatisfy(beginning -> assertThat(said).anyMatch(line -> line.startsWith(beginning)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_enrichment_keeps_our_own_schema(String name) {
        assertThat(WrittenFiles.in(ran(name).out()))
                .isNotEmpty()
                .allSatisfy((file, record) ->
                        assertThat(RecordSchemas.enrichmentErrors(record)).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_record_without_its_enrichment_is_ninjs(String name) {
        var ninjs = RecordSchemas.ninjs();
        assumeTrue(ninjs.isPresent(), () -> "no schema at " + RecordSchemas.ninjsFile() + ": not checked");

        assertThat(WrittenFiles.in(ran(name).out()))
                .isNotEmpty()
                .allSatisfy((file, record) -> assertThat(RecordSchemas.ninjsErrors(ninjs.get(), record))
                        .isEmpty());
    }

    @Test
    void the_seed_article_is_among_the_cases() throws IOException {
        assertThat(cases()).contains("seed-article");
        assertThat(CASES.resolve("seed-article/expected/2019/11/04")).isDirectory();
    }

    private static OneProcessRun ran(String name) {
        return DONE.computeIfAbsent(name, CasesTest::run);
    }

    private static OneProcessRun run(String name) {
        try {
            Path dir = Files.createDirectories(RUNS.resolve(name).resolve(Long.toString(System.nanoTime())));
            var run = new OneProcessRun(dir);
            copy(CASES.resolve(name).resolve("in"), run.in());
            int exitCode = run.run();
            assertThat(exitCode)
                    .as("exit code of the run, which says in %s: %s", run.log(), Files.readString(run.log()))
                    .isEqualTo(exitCode(name));
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException("case " + name + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in case " + name, e);
        }
    }

    /** {@code expected/exit-code}, where it is not 0: a run in which something was rejected ends with 1. */
    private static int exitCode(String name) throws IOException {
        Path file = CASES.resolve(name).resolve("expected/exit-code");
        return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                // A link to a seed of the project becomes a file, as links are not followed into a folder of seeds.
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
