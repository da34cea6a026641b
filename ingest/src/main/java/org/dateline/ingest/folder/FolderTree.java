package org.dateline.ingest.folder;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What lies in a folder and in the folders inside it, in the order of names. Links are seen and not followed; what has
 * the name of something unfinished is passed over.
 *
 * @param files everything that is no folder
 * @param unlisted folders and files that could not be looked at, and why; they stop nothing else
 */
public record FolderTree(List<Path> files, List<IOException> unlisted) {
    /** Deeper folders are passed over: nobody sorts news that deep, and links of a mount can. */
    private static final int DEEPEST = 64;

    public FolderTree {
        files = List.copyOf(files);
        unlisted = List.copyOf(unlisted);
    }

    /** @throws IOException when the folder itself cannot be listed */
    public static FolderTree of(Path folder) throws IOException {
        return without(folder, Set.of());
    }

    /** @param namesAtTop entries of the folder itself that are none of its files, whatever they are */
    static FolderTree without(Path folder, Set<String> namesAtTop) throws IOException {
        List<Path> files = new ArrayList<>();
        List<IOException> unlisted = new ArrayList<>();
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                return each.equals(folder) || isWanted(each) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
                if (isWanted(each) && !Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(each);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path each, IOException why) throws IOException {
                return passed(each, why);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, IOException why) throws IOException {
                return why == null ? FileVisitResult.CONTINUE : passed(each, why);
            }

            private FileVisitResult passed(Path each, IOException why) throws IOException {
                if (each.equals(folder)) {
                    throw why;
                }
                // Gone since it was listed, most often.
                if (Files.exists(each, LinkOption.NOFOLLOW_LINKS)) {
                    unlisted.add(why);
                }
                return FileVisitResult.CONTINUE;
            }

            private boolean isWanted(Path each) {
                String name = each.getFileName().toString();
                boolean atTop = folder.equals(each.getParent());
                return !UnfinishedNames.has(name) && !(atTop && namesAtTop.contains(name));
            }
        });
        Collections.sort(files);
        return new FolderTree(files, unlisted);
    }
}
