package org.dateline.stamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sources and resources of some modules. Immutable.
 *
 * @param classes by the full name of the class that gives the file its name
 * @param resources by path, with {@code /} between its parts
 */
public record SourceTree(Map<String, JavaText> classes, Map<String, byte[]> resources) {
    private static final String JAVA = ".java";

    /** @param modules folders with {@code src/main/java} and, some of them, {@code src/main/resources} */
    public static SourceTree read(Collection<Path> modules) throws IOException {
        Map<String, JavaText> classes = new TreeMap<>();
        Map<String, byte[]> resources = new TreeMap<>();
        for (Path module : modules) {
            each(module.resolve("src/main/java"), (path, bytes) -> {
                if (path.endsWith(JAVA) && !path.endsWith("package-info.java")) {
                    String name =
                            path.substring(0, path.length() - JAVA.length()).replace('/', '.');
                    classes.put(name, JavaText.of(new String(bytes, StandardCharsets.UTF_8)));
                }
            });
            each(module.resolve("src/main/resources"), (path, bytes) -> resources.put(path, unix(path, bytes)));
        }
        return new SourceTree(classes, resources);
    }

    /** The same with one resource changed. */
    public SourceTree withResource(String path, byte[] bytes) {
        Map<String, byte[]> changed = new TreeMap<>(resources);
        changed.put(path, bytes);
        return new SourceTree(classes, changed);
    }

    /** The same with one source changed. */
    public SourceTree withSource(String name, String source) {
        Map<String, JavaText> changed = new TreeMap<>(classes);
        changed.put(name, JavaText.of(source));
        return new SourceTree(changed, resources);
    }

    private interface Taker {
        void take(String path, byte[] bytes);
    }

    private static void each(Path root, Taker taker) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String path = root.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
                taker.take(path, Files.readAllBytes(file));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A list of words is the same list wherever it was checked out. */
    private static byte[] unix(String path, byte[] bytes) {
        return path.endsWith(".tsv") || path.endsWith(".txt")
                ? new String(bytes, StandardCharsets.UTF_8)
                        .replace("\r\n", "\n")
                        .getBytes(StandardCharsets.UTF_8)
                : bytes;
    }
}
