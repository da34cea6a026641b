package org.dateline.pipeline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page can be found from docs/README.md, and every link of the pages leads somewhere, to its heading too. */
class DocsTest {
    private static final Path ROOT =
            Path.of(System.getProperty("dateline.root", "..")).toAbsolutePath().normalize();
    private static final Path DOCS = ROOT.resolve("docs");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    @Test
    void no_page_is_unlisted() throws IOException {
        Set<Path> listed = new TreeSet<>();
        for (Path index : List.of(
                DOCS.resolve("README.md"), DOCS.resolve("errors/README.md"), DOCS.resolve("alerts/README.md"))) {
            for (String link : links(index)) {
                listed.add(target(index, link));
            }
        }
        Set<Path> unlisted = new TreeSet<>();
        for (Path page : pages(DOCS)) {
            // The decisions are read by their folder, in the order of their numbers.
            if (!page.startsWith(DOCS.resolve("adr")) && !page.equals(DOCS.resolve("README.md"))) {
                unlisted.add(page);
            }
        }
        unlisted.removeAll(listed);

        assertThat(unlisted).isEmpty();
    }

    @Test
    void no_link_is_dead() throws IOException {
        List<Path> pages = new ArrayList<>(pages(DOCS));
        pages.addAll(pages(ROOT.resolve("examples")));
        pages.addAll(pages(ROOT.resolve("contract")));
        for (String page : List.of("README.md", "CONTRIBUTING.md", "bench/README.md", "delivery/README.md")) {
            pages.add(ROOT.resolve(page));
        }
        List<String> dead = new ArrayList<>();
        for (Path page : pages) {
            for (String link : links(page)) {
                Path target = target(page, link);
                String heading = link.contains("#") ? link.substring(link.indexOf('#') + 1) : "";
                if (!Files.exists(target)
                        || (!heading.isEmpty() && !headings(target).contains(heading))) {
                    dead.add(ROOT.relativize(page) + ": " + link);
                }
            }
        }

        assertThat(dead).isEmpty();
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("node_modules"))
                    .sorted()
                    .toList();
        }
    }

    /** Those within the project. */
    private static List<String> links(Path page) throws IOException {
        String text = CODE.matcher(Files.readString(page)).replaceAll("");
        return LINK.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();
    }

    private static Path target(Path page, String link) {
        String path = link.replaceFirst("#.*", "");
        return path.isEmpty() ? page : page.resolveSibling(path).normalize();
    }

    /** As GitHub names them. */
    private static List<String> headings(Path page) throws IOException {
        return HEADING.matcher(CODE.matcher(Files.readString(page)).replaceAll(""))
                .results()
                .map((MatchResult heading) -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
