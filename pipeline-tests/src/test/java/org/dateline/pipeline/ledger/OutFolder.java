package org.dateline.pipeline.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.delivery.guarantees.Evidence.StoredFile;
import org.dateline.messages.Article;
import org.dateline.messages.Identity;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;

/** What stands in the output folder, read with nothing of sink's own. */
final class OutFolder {
    private OutFolder() {}

    /** Every article's file: those in folders by date. */
    static List<StoredFile> files(Path outDir) {
        if (!Files.isDirectory(outDir)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.find(outDir, 4, (path, attributes) -> isArticle(outDir.relativize(path)))) {
            return paths.sorted().map(path -> read(outDir, path)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(outDir + " cannot be read", e);
        }
    }

    private static boolean isArticle(Path relative) {
        return relative.toString().matches("\\d{4}/\\d{2}/\\d{2}/[^.].*\\.json");
    }

    private static StoredFile read(Path outDir, Path path) {
        String name = outDir.relativize(path).toString();
        try {
            Article article = MessageJson.readEnriched(Files.readAllBytes(path)).article();
            String expected = day(article) + "/" + Identity.id(article.uri()) + ".json";
            String problem = name.equals(expected) ? null : "should be " + expected;
            return new StoredFile(name, TopicNotes.version(article), problem);
        } catch (IOException | InvalidMessage e) {
            return new StoredFile(name, null, String.valueOf(e.getMessage()));
        }
    }

    private static String day(Article article) {
        return article.contentCreated() == null ? "no date" : "%1$tY/%1$tm/%1$td".formatted(article.contentCreated());
    }
}
