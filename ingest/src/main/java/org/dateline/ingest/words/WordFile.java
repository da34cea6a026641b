package org.dateline.ingest.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A word list in a file beside a class: UTF-8, an entry a line; lines that begin with a hash are comments. */
public final class WordFile {
    private WordFile() {}

    /**
     * Without comments, blank lines and the space around entries.
     *
     * @param beside a class of the package that the file stands in
     * @throws IllegalStateException when the file is not there: the jar is incomplete
     */
    public static List<String> lines(Class<?> beside, String name) {
        try (InputStream bytes = beside.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException(
                        name + " is not beside " + beside.getSimpleName() + ": the jar is incomplete");
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
