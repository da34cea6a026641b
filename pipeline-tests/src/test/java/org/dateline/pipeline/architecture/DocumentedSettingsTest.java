package org.dateline.pipeline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/operations.md and the code name the same settings. */
class DocumentedSettingsTest {
    private static final Path ROOT = Path.of(System.getProperty("dateline.root", ".."));
    private static final String NAME = "(?:INGEST|ENRICH|SINK)_[A-Z_]+";

    @Test
    void every_setting_of_a_service_is_documented_and_none_that_is_not_there() throws IOException {
        Set<String> inCode = new TreeSet<>();
        for (String module : List.of("ingest", "enrich", "sink")) {
            inCode.addAll(names(Pattern.compile('"' + NAME + '"'), sources(module)));
        }
        inCode.add("ENRICH_ADMIN_PORT");
        inCode.add("SINK_ADMIN_PORT");

        Set<String> inDocs =
                names(Pattern.compile('`' + NAME + '`'), Files.readString(ROOT.resolve("docs/operations.md")));

        assertThat(inDocs).isEqualTo(inCode);
    }

    private static Set<String> names(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text)
                .results()
                .map(match -> match.group().replaceAll("[\"`]", ""))
                .forEach(found::add);
        return found;
    }

    private static String sources(String module) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> all.append(read(file)));
        }
        return all.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
