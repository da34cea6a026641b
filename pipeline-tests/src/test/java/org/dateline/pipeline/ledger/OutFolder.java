package org.dateline.pipeline.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.delivery.guarantees.Evidence.StoredFile;
import org.dateline.messages.Article;
import org.dateline.messages.Identity;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.jspecify.annotations.Nullable;

/** What stands in the output folder and what its manifest says of it, read with nothing of sink's own. */
final class OutFolder {
    private final Path outDir;
    private final Map<String, String> manifest;

    private OutFolder(Path outDir) throws IOException {
        this.outDir = outDir;
        this.manifest = manifest(outDir.resolve(".manifest"));
    }

    /** Every article's file: those in folders by date. */
    static List<StoredFile> files(Path outDir) {
        if (!Files.isDirectory(outDir)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.find(outDir, 4, (path, attributes) -> isArticle(outDir.relativize(path)))) {
            var folder = new OutFolder(outDir);
            return paths.sorted().map(folder::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(outDir + " cannot be read", e);
        }
    }

    private static boolean isArticle(Path relative) {
        return relative.toString().matches("\\d{4}/\\d{2}/\\d{2}/[^.].*\\.json");
    }

    private StoredFile read(Path path) {
        String name = outDir.relativize(path).toString();
        try {
            byte[] bytes = Files.readAllBytes(path);
            Article article = MessageJson.readEnriched(bytes).article();
            return new StoredFile(name, TopicNotes.version(article), problem(name, bytes, article));
        } catch (IOException | InvalidMessage e) {
            return new StoredFile(name, null, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable String problem(String name, byte[] bytes, Article article) {
        String expected = day(article) + "/" + Identity.id(article.uri()) + ".json";
        if (!name.equals(expected)) {
            return "should be " + expected;
        }
        String sha256 = Identity.sha256(bytes);
        return sha256.equals(manifest.get(name)) ? null : "has " + sha256 + ", the manifest says " + manifest.get(name);
    }

    private static String day(Article article) {
        return article.contentCreated() == null ? "no date" : "%1$tY/%1$tm/%1$td".formatted(article.contentCreated());
    }

    /** The digest of each file by its path: what the last line on it says. */
    private static Map<String, String> manifest(Path dir) throws IOException {
        var digests = new HashMap<String, String>();
        if (!Files.isDirectory(dir)) {
            return digests;
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(dir)) {
            files = listed.filter(file -> file.toString().endsWith(".ndjson")).toList();
        }
        for (Path file : files) {
            for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
                note(line, digests);
            }
        }
        return digests;
    }

    private static void note(String line, Map<String, String> digests) {
        try {
            JsonNode entry = MessageJson.readTree(line.getBytes(StandardCharsets.UTF_8));
            digests.put(entry.path("path").asText(), entry.path("sha256").asText());
        } catch (InvalidMessage e) {
            // A line that a crash cut off says nothing; if it was needed, its file has no digest and is found out.
        }
    }
}
