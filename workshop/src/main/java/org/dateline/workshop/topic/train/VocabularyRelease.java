package org.dateline.workshop.topic.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.enrich.topic.Concept;
import org.dateline.enrich.topic.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A release of the Media Topics as one JSON object a line: {@code code}, {@code label}, {@code parent}, {@code wikidata}
 * (definitions are read for training and not shipped). Turns it into the resource, and tells what changed.
 */
public final class VocabularyRelease {
    private VocabularyRelease() {}

    /**
     * @param release year and month, which the file does not say
     * @return the lines of the resource
     */
    public static List<String> resource(Path file, String release) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# release " + release,
                "# IPTC Media Topics (https://iptc.org/standards/media-topics/), IPTC, CC BY 4.0. Made by: dateline train"
                        + " vocabulary"));
        TreeMap<String, String> rows = new TreeMap<>();
        for (Definition definition : Definition.read(file)) {
            rows.put(definition.code(), definition.line());
        }
        lines.addAll(rows.values());
        return lines;
    }

    /** Writes the resource where the sources are. */
    public static void write(List<String> lines, Path resource) throws IOException {
        Files.write(resource, lines, StandardCharsets.UTF_8);
    }

    /** What a newer release changes, a line a topic, by code: new, retired, moved, renamed, relinked. */
    public static List<String> changes(Vocabulary before, Vocabulary after) {
        Map<Integer, Concept> old = byCode(before);
        Map<Integer, Concept> fresh = byCode(after);
        TreeMap<Integer, String> changes = new TreeMap<>();
        old.forEach((code, concept) -> {
            if (!fresh.containsKey(code)) {
                changes.put(code, "retired  " + said(concept));
            }
        });
        fresh.forEach((code, concept) -> {
            Concept known = old.get(code);
            String change = known == null ? "new      " + said(concept) : change(known, concept);
            if (!change.isEmpty()) {
                changes.put(code, change);
            }
        });
        return List.copyOf(changes.values());
    }

    private static String change(Concept before, Concept after) {
        List<String> changes = new ArrayList<>();
        if (!before.label().equals(after.label())) {
            changes.add("renamed  " + said(after) + ", was " + before.label());
        }
        if (code(before.parent()) != code(after.parent())) {
            changes.add("moved    " + said(after) + ", was " + String.join(" > ", before.path()));
        }
        if (!Objects.equals(before.wikidata(), after.wikidata())) {
            changes.add("relinked " + said(after) + ": " + after.wikidata() + ", was " + before.wikidata());
        }
        return String.join(System.lineSeparator(), changes);
    }

    private static int code(@Nullable Concept concept) {
        return concept == null ? 0 : concept.code();
    }

    private static String said(Concept concept) {
        return concept.eightDigits() + " " + String.join(" > ", concept.path());
    }

    private static Map<Integer, Concept> byCode(Vocabulary vocabulary) {
        return vocabulary.concepts().stream().collect(Collectors.toMap(Concept::code, Function.identity()));
    }
}
