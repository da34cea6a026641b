package org.dateline.workshop.place.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * The folders with the sources: npm packages as {@code npm pack} writes them, and files, gzip where the name says so.
 *
 * @param folders looked through in their order
 */
public record SourceFolders(List<Path> folders) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public SourceFolders {
        folders = List.copyOf(folders);
    }

    /** The file of that name in the first folder that has it. */
    public Path file(String name) throws IOException {
        for (Path folder : folders) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return folder.resolve(name);
            }
        }
        throw new NoSuchFileException(name + " is in none of " + folders + "; docs/places.md says where it comes from");
    }

    /** Cells of each line, comments and empty lines left out. */
    void tabs(String name, Consumer<String[]> row) throws IOException {
        try (InputStream bytes = open(file(name))) {
            tabs(bytes, row);
        }
    }

    /** The same of a file in an npm package. */
    void tabs(String pack, String name, Consumer<String[]> row) throws IOException {
        tabs(new ByteArrayInputStream(packed(pack, name)), row);
    }

    /** Cells of each line of GeoNames' list of towns of 500 people and more. */
    public void towns(Consumer<String[]> row) throws IOException {
        tabs(AtlasGenerator.CITIES, "dist/cities500.txt", row);
    }

    static void tabs(InputStream bytes, Consumer<String[]> row) {
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .forEach(line -> row.accept(line.split("\t", -1)));
    }

    /** A table that stands beside a class. */
    public static void resource(Class<?> beside, String name, Consumer<String[]> row) {
        try (InputStream bytes = beside.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException(name + " is not beside " + beside.getSimpleName());
            }
            tabs(bytes, row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json(String pack, String name) throws IOException {
        return JSON.readTree(packed(pack, name));
    }

    /** One JSON object a line. */
    List<JsonNode> jsonLines(String name) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open(file(name)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                nodes.add(JSON.readTree(line));
            }
        }
        return nodes;
    }

    /** All files of an npm package below a folder, by name. */
    TreeMap<String, byte[]> packedBelow(String pack, String folder) throws IOException {
        TreeMap<String, byte[]> found = new TreeMap<>();
        try (InputStream bytes = open(file(pack))) {
            new TarFile(bytes).forEach((name, content) -> {
                if (name.startsWith("package/" + folder)) {
                    found.put(name.substring("package/".length()), content);
                }
            });
        }
        return found;
    }

    private byte[] packed(String pack, String name) throws IOException {
        byte[] content = packedBelow(pack, name).get(name);
        if (content == null) {
            throw new NoSuchFileException(name + " is not in " + pack);
        }
        return content;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        String name = file.toString();
        return name.endsWith(".gz") || name.endsWith(".tgz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }
}
