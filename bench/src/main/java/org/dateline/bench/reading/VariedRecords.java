package org.dateline.bench.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dateline.bench.texts.GeneratedArticles;
import org.dateline.enrich.Enricher;
import org.dateline.enrich.crew.Deadline;
import org.dateline.messages.MessageJson;

/**
 * Any number of enriched records out of some: the n-th is one of them with another uri and day, and with other names and
 * other words here and there, each as long as the one that it stands for, so that every offset still fits. The vocabulary
 * grows as that of news does, and who is named is not always the same.
 */
final class VariedRecords {
    private static final int GENERATED = 300;
    private static final int MOST = 5_000;
    private static final Pattern WORD = Pattern.compile("\\p{Lu}?\\p{Ll}{4,}");

    /** Where words of the article stand; other keys hold codes, and names of topics. */
    private static final Set<String> TEXTS = Set.of("value", "name", "surface", "text");

    private static final Set<String> LEFT_ALONE =
            Set.of("topics", "subjects", "annotators", "language", "published", "standard", "times");

    private static final String VOWELS = "aeiou";
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 90;

    private final List<ObjectNode> originals = new ArrayList<>();

    private VariedRecords() {}

    /** The first records of a file, one a line. */
    static VariedRecords of(Path file) {
        VariedRecords records = new VariedRecords();
        try (var lines = Files.lines(file)) {
            lines.limit(MOST)
                    .forEach(line -> records.originals.add((ObjectNode) MessageJson.readTree(line.getBytes(UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    /** Of generated articles, enriched. */
    static VariedRecords generated() {
        VariedRecords records = new VariedRecords();
        GeneratedArticles articles = new GeneratedArticles(7);
        try (Enricher enricher = Enricher.standard(Deadline.of(Duration.ofSeconds(10)))) {
            for (int number = 0; number < GENERATED; number++) {
                records.originals.add(MessageJson.tree(enricher.enrich(articles.article(number), null)));
            }
        }
        return records;
    }

    static String uri(int number) {
        return "urn:bench:reader:" + number;
    }

    byte[] json(int number) {
        return json(number, uri(number), "");
    }

    /** @param last word of the text, where no offset points */
    byte[] json(int number, String uri, String last) {
        ObjectNode record = originals.get(number % originals.size()).deepCopy();
        int variation = number / originals.size();
        Map<String, String> words = new HashMap<>();
        vary(record, word -> words.computeIfAbsent(word, each -> varied(each, variation)));
        record.put("uri", uri);
        ObjectNode body = (ObjectNode) record.at("/bodies/0");
        body.put("value", body.path("value").asText() + " " + last);
        ((ObjectNode) record.get("enrichment"))
                .putObject("published")
                .put("value", FIRST_DAY.plusDays(number * 7L % DAYS).toString())
                .put("precision", "day")
                .put("origin", "metadata")
                .put("raw", "bench");
        return record.toString().getBytes(UTF_8);
    }

    /** Some, made now, to be sent again and again under other uris: that costs nothing beside what is measured. */
    Repeated repeated(int count) {
        List<String[]> halves = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String quoted = '"' + uri(number) + '"';
            String record = new String(json(number), UTF_8);
            int at = record.indexOf(quoted);
            halves.add(new String[] {record.substring(0, at + 1), record.substring(at + quoted.length() - 1)});
        }
        return number -> {
            String[] half = halves.get(number % count);
            return (half[0] + uri(number) + half[1]).getBytes(UTF_8);
        };
    }

    /** The record of a number. */
    interface Repeated {
        byte[] json(int number);
    }

    private static void vary(JsonNode node, Function<String, String> words) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (LEFT_ALONE.contains(field.getKey())) {
                    continue;
                }
                if (field.getValue().isTextual() && TEXTS.contains(field.getKey())) {
                    String text = field.getValue().asText();
                    field.setValue(
                            TextNode.valueOf(WORD.matcher(text).replaceAll(found -> words.apply(found.group()))));
                } else {
                    vary(field.getValue(), words);
                }
            }
        } else {
            node.forEach(each -> vary(each, words));
        }
    }

    /** The same for a word and a variation: every third name and every twelfth word has other vowels then. */
    static String varied(String word, int variation) {
        int chance =
                Math.floorMod(word.hashCode() * 31 + variation * 7919, Character.isUpperCase(word.charAt(0)) ? 3 : 12);
        if (variation == 0 || chance != 0) {
            return word;
        }
        StringBuilder other = new StringBuilder(word);
        for (int i = 1; i < other.length(); i++) {
            int vowel = VOWELS.indexOf(other.charAt(i));
            if (vowel >= 0) {
                other.setCharAt(
                        i, VOWELS.charAt((vowel + 1 + (variation + i) % (VOWELS.length() - 1)) % VOWELS.length()));
            }
        }
        return other.toString();
    }
}
