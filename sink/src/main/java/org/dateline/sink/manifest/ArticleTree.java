package org.dateline.sink.manifest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The articles' files of an out directory: {@code YYYY/MM/DD/<id>.json}, and nothing else that may lie there. */
public final class ArticleTree {
    private static final Pattern ARTICLE = Pattern.compile("\\d{4}/\\d{2}/\\d{2}/[0-9a-f]{32}\\.json");

    private ArticleTree() {}

    /** In the order of the file system; links are not followed. */
    public static List<Path> files(Path out) throws IOException {
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
                if (attributes.isRegularFile()
                        && ARTICLE.matcher(FileLines.relative(out, file)).matches()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
