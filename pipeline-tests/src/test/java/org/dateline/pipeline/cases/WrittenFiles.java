package org.dateline.pipeline.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.messages.MessageJson;

/** The records in a folder by their path below it: {@code 2019/11/04/<id>.json}. */
final class WrittenFiles {
    private WrittenFiles() {}

    static SortedMap<String, JsonNode> in(Path dir) {
        var records = new TreeMap<String, JsonNode>();
        if (!Files.isDirectory(dir)) {
            return records;
        }
        try (Stream<Path> paths = Files.walk(dir)) {
            paths.map(dir::relativize)
                    .map(path -> path.toString().replace('\\', '/'))
                    .filter(name -> name.matches("\\d{4}/\\d{2}/\\d{2}/[^.].*\\.json"))
                    .forEach(name -> records.put(name, read(dir.resolve(name))));
        } catch (IOException e) {
            throw new UncheckedIOException(dir + " cannot be read", e);
        }
        return records;
    }

    static JsonNode read(Path file) {
        try {
            return MessageJson.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
