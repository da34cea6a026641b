package org.dateline.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;

/**
 * An inbox and the folders inside it. A file goes from the inbox to {@code .claimed}, and from there to {@code done} or
 * {@code failed}.
 */
record InboxFolders(Path inbox) {
    /** Never an input, whatever they are: a link of this name least of all. */
    private static final Set<String> OWN = Set.of("done", "failed");

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

    /** What has been dropped, here and in folders inside; what the inbox has put here itself is none of it. */
    FolderTree dropped() throws IOException {
        return FolderTree.without(inbox, OWN);
    }

    /** What was taken in hand. */
    FolderTree inHand() throws IOException {
        return FolderTree.of(claimed());
    }

    /**
     * Does what taking a file does, with a file of its own.
     *
     * @throws IOException when no file could be taken now
     */
    void tryToWrite() throws IOException {
        Path trial = Files.write(claimed().resolve(".trial.tmp"), new byte[] {'\n'});
        Files.move(trial, done().resolve(".trial.tmp"), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(done().resolve(".trial.tmp"));
    }
}
