package org.dateline.ingest.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An inbox and the folders inside it. A file goes from the inbox to {@code .claimed}, and from there to {@code done} or
 * {@code failed}.
 */
record InboxFolders(Path inbox) {
    Path claimed() {
        return inbox.resolve(".claimed");
    }

    Path done() {
        return inbox.resolve("done");
    }

    Path failed() {
        return inbox.resolve("failed");
    }

    void create() throws IOException {
        for (Path folder : List.of(inbox, claimed(), done(), failed())) {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
        }
    }

    /** What lies in a folder, in the order of names; folders and unfinished files are passed over. */
    static List<Path> filesIn(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!FileFormats.isPassedOver(name) && !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(files);
        return files;
    }
}
