package org.dateline.bench.feeding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.IntFunction;

/** Articles as files in folders three deep, put into an inbox at one stroke. */
final class NestedFiles {
    private static final int FOLDERS = 20;

    private NestedFiles() {}

    /**
     * @param inbox that is there and gets a folder of them
     * @param article of each number from 0, as JSON
     */
    static void into(Path inbox, int count, IntFunction<byte[]> article) {
        Path made = inbox.resolveSibling(inbox.getFileName() + "-made");
        try {
            for (int number = 0; number < count; number++) {
                Path folder = made.resolve("desk-" + number % FOLDERS)
                        .resolve("day-" + number / FOLDERS % FOLDERS)
                        .resolve("wire");
                Files.createDirectories(folder);
                Files.write(folder.resolve("article-" + number + ".json"), article.apply(number));
            }
            Files.createDirectories(inbox);
            Files.move(made, inbox.resolve("all"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
