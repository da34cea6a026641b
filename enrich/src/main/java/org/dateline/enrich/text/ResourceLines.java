package org.dateline.enrich.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A readable table beside a class: UTF-8, one entry a line; lines that begin with a hash are comments. */
public final class ResourceLines {
    private ResourceLines() {}

    /**
     * Without comments and blank lines.
     *
     * @param beside a class of the package that the file stands in
     * @throws IllegalStateException when the file is not there: the jar is incomplete
     */
    public static List<String> of(Class<?> beside, String resource) {
        return all(beside, resource).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** The same with comments and blank lines, for a table that says something of itself there. */
    public static List<String> all(Class<?> beside, String resource) {
        try (InputStream bytes = beside.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException(
                        resource + " is not beside " + beside.getSimpleName() + ": the jar is incomplete");
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
