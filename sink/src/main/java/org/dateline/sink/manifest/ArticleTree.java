package org.dateline.sink.manifest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The articles' files of an out directory: {@code YYYY/MM/DD/<id>.json}, and what else may lie there. */
public final class ArticleTree {
    private static final Pattern ARTICLE = Pattern.compile("\\d{4}/\\d{2}/\\d{2}/[0-9a-f]{32}\\.json");

    private static final Pattern NDJSON = Pattern.compile("[^/]+-\\d+/\\d{20}\\.ndjson(\\.open)?");

    private ArticleTree() {}

    /** In the order of the file system; links are not followed. */
    public static List<Path> files(Path out) throws IOException {
        return visible(out).stream().filter(file -> isArticle(out, file)).toList();
    }

    /** Files that nobody of us puts there, links and unfinished downloads among them; hidden ones are left alone. */
    public static List<Path> strays(Path out) throws IOException {
        return visible(out).stream()
                .filter(file -> !isArticle(out, file))
                .filter(file -> !NDJSON.matcher(FileLines.relative(out, file)).matches())
                .toList();
    }

    /** Whether the sink writes, or once wrote, many articles a file there. */
    public static boolean holdsNdjson(Path out) throws IOException {
        return visible(out).stream()
                .anyMatch(file -> NDJSON.matcher(FileLines.relative(out, file)).matches());
    }

    private static boolean isArticle(Path out, Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && ARTICLE.matcher(FileLines.relative(out, file)).matches();
    }

    private static List<Path> visible(Path out) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(out, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean ours = directory.equals(out)
                        || !directory.getFileName().toString().startsWith(".");
                return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!file.getFileName().toString().startsWith(".")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
