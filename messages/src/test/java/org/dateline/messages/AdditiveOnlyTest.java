package org.dateline.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a released version promised is promised still. {@code released/NAME.fields} has a line for each field: its path, then
 * whether it is always there, its type, rules and unit, and the sentence that says what it means. A line is added when a
 * field is, and never changed: who must change one, makes a new version of the schema beside this one.
 * {@code -Ddateline.write=true} adds the lines that are missing.
 */
class AdditiveOnlyTest {
    private static final Path RELEASED = Path.of("src", "test", "resources", "released");

    static Stream<String> schemas() {
        return ContractSchemas.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void no_field_leaves_or_changes_its_meaning(String name) throws IOException {
        Map<String, String> now = ContractSchemas.meanings(name);

        assertThat(released(name))
                .as("fields of %s as they were released", name)
                .allSatisfy((path, meaning) -> assertThat(now).containsEntry(path, meaning));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void a_new_field_is_written_down_so_that_it_stays(String name) throws IOException {
        Map<String, String> now = ContractSchemas.meanings(name);
        if (Boolean.getBoolean("dateline.write")) {
            Map<String, String> all = new TreeMap<>(now);
            all.putAll(released(name));
            Files.createDirectories(RELEASED);
            Files.write(
                    file(name),
                    all.entrySet().stream().map(AdditiveOnlyTest::line).toList());
        }

        assertThat(released(name).keySet())
                .as(
                        "add the lines to %s: mvn -pl messages test -Dtest=AdditiveOnlyTest -Ddateline.write=true",
                        file(name))
                .containsExactlyInAnyOrderElementsOf(now.keySet());
    }

    /** Every golden file, of whatever release, fits the schema of its version as it is now. */
    @ParameterizedTest
    @MethodSource("goldenFiles")
    void what_was_ever_written_fits_the_schema_of_today(Path golden) throws IOException {
        String name = golden.getFileName().toString().replaceFirst("(-\\d+)[^/]*\\.json$", "$1");

        assertThat(ContractSchemas.errors(name, "", Files.readString(golden))).isEmpty();
    }

    static Stream<Path> goldenFiles() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(AdditiveOnlyTest.class.getResource("/golden"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    private static Map<String, String> released(String name) throws IOException {
        if (!Files.exists(file(name))) {
            return Map.of();
        }
        List<String> lines = Files.readAllLines(file(name));
        return lines.stream()
                .map(line -> line.split("\t", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static Path file(String name) {
        return RELEASED.resolve(name + ".fields");
    }

    private static String line(Map.Entry<String, String> field) {
        return field.getKey() + "\t" + field.getValue();
    }
}
