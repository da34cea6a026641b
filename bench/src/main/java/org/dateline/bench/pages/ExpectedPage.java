package org.dateline.bench.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A page of Readability.js's test suite with what is expected of it. Captions are no part of the text, neither in what is
 * expected nor in what is found: the benchmarks of article text leave them out.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read by nobody but the contestants
record ExpectedPage(String name, byte[] html, String text, JsonNode metadata, Snippets snippets) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NUMBER = Pattern.compile("-\\d+$");

    static List<ExpectedPage> in(Path folder) throws IOException {
        try (Stream<Path> pages = Files.list(folder)) {
            return pages.sorted().map(ExpectedPage::read).toList();
        }
    }

    private static ExpectedPage read(Path page) {
        try {
            byte[] html = Files.readAllBytes(page.resolve("source.html"));
            String expected = text(Files.readString(page.resolve("expected.html")));
            return new ExpectedPage(
                    String.valueOf(page.getFileName()),
                    html,
                    expected,
                    JSON.readTree(page.resolve("expected-metadata.json").toFile()),
                    Snippets.of(html, expected));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(page + " cannot be read", e);
        }
    }

    static String text(String html) {
        Document document = Jsoup.parse(html);
        document.select("figure, figcaption").remove();
        return document.text();
    }

    /** The name without the number of the page. */
    String site() {
        return NUMBER.matcher(name).replaceFirst("");
    }

    /** The pages of every other site are kept from whoever changes the rules, by the name of the site alone. */
    boolean heldOut() {
        return Math.floorMod(site().hashCode(), 2) == 1;
    }
}
