package org.dateline.sink.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.dateline.messages.Content;
import org.dateline.messages.Identity;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.jspecify.annotations.Nullable;

/** What can be said of an article's file that no manifest knows. */
public final class FileLines {
    private FileLines() {}

    /** The line that the file would have, without its place on the topic; {@code null} when it is no article of ours. */
    public static @Nullable ManifestLine read(Path out, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        JsonNode article;
        try {
            article = MessageJson.readTree(bytes);
        } catch (InvalidMessage e) {
            return null;
        }
        String uri = article.path("uri").asText("");
        if (uri.isEmpty() || !file.getFileName().toString().equals(Identity.id(uri) + ".json")) {
            return null;
        }
        return new ManifestLine(
                Identity.id(uri),
                ManifestLine.Action.WRITE,
                uri,
                relative(out, file),
                null,
                Identity.sha256(bytes),
                bytes.length,
                null,
                Content.of(bytes),
                article.hasNonNull("version") ? article.get("version").asText() : null,
                time(article.path("versionCreated")),
                instant(time(article.path("enrichment").path("received"))),
                "",
                0,
                ManifestLine.OFFSET_UNKNOWN,
                Instant.now());
    }

    /** With {@code /} between the parts on every system. */
    public static String relative(Path out, Path file) {
        return out.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private static @Nullable OffsetDateTime time(JsonNode text) {
        try {
            return text.isTextual() ? OffsetDateTime.parse(text.asText()) : null;
        } catch (DateTimeException e) {
            // Such a file has no say in which version is newer.
            return null;
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
