package org.dateline.pipeline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mutant that no longer fits the code proves nothing, and nobody sees it until all of them are run. */
class MutantsTest {
    private static final Path ROOT =
            Path.of(System.getProperty("dateline.root", "..")).toAbsolutePath().normalize();

    static List<Path> mutants() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("pipeline-tests/mutants"))) {
            return files.filter(file -> file.toString().endsWith(".patch"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void what_a_mutant_changes_is_still_there(Path mutant) throws IOException {
        List<String> missing = new ArrayList<>();
        String file = "";
        StringBuilder before = new StringBuilder();
        for (String line : Files.readAllLines(mutant)) {
            if (line.startsWith("--- a/")) {
                file = line.substring("--- a/".length());
            } else if (line.startsWith("@@") || line.startsWith("diff ")) {
                missing.addAll(notIn(file, before));
                before.setLength(0);
            } else if (!file.isEmpty() && (line.startsWith(" ") || line.startsWith("-"))) {
                before.append(line.substring(1)).append('\n');
            }
        }
        missing.addAll(notIn(file, before));

        assertThat(missing).as("%s has to be made anew", mutant.getFileName()).isEmpty();
    }

    private static List<String> notIn(String file, StringBuilder hunk) throws IOException {
        boolean there = hunk.length() == 0
                || (Files.exists(ROOT.resolve(file))
                        && Files.readString(ROOT.resolve(file)).contains(hunk));
        return there ? List.of() : List.of(file + ":\n" + hunk);
    }
}
