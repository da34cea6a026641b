package org.dateline.reader.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All files of the page, read once, and a version that changes with any of them. Immutable. */
final class PageFiles {
    private static final String FOLDER = "org/dateline/reader/page";

    private final Map<String, PageFile> files;
    private final String version;

    private PageFiles(Map<String, PageFile> files) {
        this.files = Map.copyOf(files);
        this.version = digest(new TreeMap<>(files));
    }

    /** The files that stand beside this class, in a folder or in a jar. */
    static PageFiles load() {
        try {
            Path home = Path.of(PageFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(home)) {
                return new PageFiles(read(home.resolve(FOLDER)));
            }
            try (FileSystem jar = FileSystems.newFileSystem(home)) {
                return new PageFiles(read(jar.getPath(FOLDER)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the page cannot be read from its jar", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the jar of the page stands at no path", e);
        }
    }

    private static Map<String, PageFile> read(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.filter(Files::isRegularFile).toList();
        }
        Map<String, PageFile> files = new TreeMap<>();
        for (Path path : paths) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            PageFile.named(name, Files.readAllBytes(path)).ifPresent(file -> files.put(name, file));
        }
        return files;
    }

    private static String digest(Map<String, PageFile> files) {
        MessageDigest all = PageFile.sha256();
        files.forEach((name, file) -> all.update((name + file.digest()).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(all.digest()).substring(0, 12);
    }

    /** 12 hex digits. */
    String version() {
        return version;
    }

    /** @param name such as {@code vendor/maps.js}; only names of files that were read lead anywhere */
    Optional<PageFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    Map<String, PageFile> all() {
        return files;
    }
}
