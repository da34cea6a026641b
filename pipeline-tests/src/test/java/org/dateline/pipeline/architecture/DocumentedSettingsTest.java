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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/operations.md and the code name the same settings. */
class DocumentedSettingsTest {
    private static final Path ROOT = Path.of(System.getProperty("dateline.root", ".."));
    private static final String SETTING = "(?:KAFKA|DATELINE|INGEST|ENRICH|SINK|READER)_[A-Z_]+";
    private static final String NAME = "(?:INGEST|ENRICH|SINK|READER)_[A-Z_]+";

    @Test
    void every_setting_of_a_service_is_documented_and_none_that_is_not_there() throws IOException {
        Set<String> inCode = new TreeSet<>();
        for (String module : List.of("ingest", "enrich", "sink", "reader")) {
            inCode.addAll(names(Pattern.compile('"' + NAME + '"'), sources(module)));
        }
        inCode.add("ENRICH_ADMIN_PORT");
        inCode.add("SINK_ADMIN_PORT");

        Set<String> inDocs =
                names(Pattern.compile('`' + NAME + '`'), Files.readString(ROOT.resolve("docs/operations.md")));

        assertThat(inDocs).isEqualTo(inCode);
    }

    /** A name that compose has neither fixed nor passed on would be set in vain. */
    @Test
    void every_documented_setting_reaches_its_service_in_docker_compose() throws IOException {
        String compose = Files.readString(ROOT.resolve("docker-compose.yml"));
        String docs = Files.readString(ROOT.resolve("docs/operations.md"));
        Set<String> missing = new TreeSet<>();
        for (String part : List.of("All services", "ingest", "enrich", "sink", "reader")) {
            String there = part.equals("All services")
                    ? between(compose, "x-environment:", "services:")
                    : service(compose, part);
            names(Pattern.compile('`' + SETTING + '`'), table(docs, part)).stream()
                    .filter(name -> !Pattern.compile("\\n +" + name + ":")
                            .matcher(there)
                            .find())
                    .forEach(missing::add);
        }

        assertThat(missing).isEmpty();
    }

    /** The settings in the table under a heading. */
    private static String table(String docs, String heading) {
        return between(docs, "\n### " + heading + "\n", "\n#")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1)[1])
                .collect(Collectors.joining("\n"));
    }

    private static String service(String compose, String name) {
        return between(compose, "\n  " + name + ":\n", "\n    healthcheck:");
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from);
        assertThat(start).as(from).isNotNegative();
        int end = text.indexOf(to, start + from.length());
        return text.substring(start + from.length(), end < 0 ? text.length() : end);
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
