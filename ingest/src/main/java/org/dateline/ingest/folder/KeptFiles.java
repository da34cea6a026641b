package org.dateline.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clears {@code done} and {@code failed} of files that have lain there for long enough. Not thread-safe. */
final class KeptFiles {
    private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);
    /** A look costs a listing of both folders. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final List<Path> folders;
    private final Duration kept;
    private final Clock clock;
    private Instant nextLook = Instant.MIN;

    KeptFiles(List<Path> folders, Duration kept, Clock clock) {
        this.folders = folders;
        this.kept = kept;
        this.clock = clock;
    }

    /** Looks, if the last look is some time ago. */
    void look() throws IOException {
        Instant now = clock.instant();
        if (now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(BETWEEN_LOOKS);
        int cleared = 0;
        for (Path folder : folders) {
            for (Path file : InboxFolders.filesIn(folder)) {
                cleared += clear(file, now.minus(kept)) ? 1 : 0;
            }
        }
        if (cleared > 0) {
            LOG.info("{} files older than {} cleared from {}", cleared, kept, folders);
        }
    }

    private static boolean clear(Path file, Instant before) throws IOException {
        try {
            return cameHere(file).isBefore(before) && Files.deleteIfExists(file);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** A file keeps the time of its content when it is moved: when it came here, its inode says, where there is one. */
    private static Instant cameHere(Path file) throws IOException {
        Instant written =
                Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        try {
            Instant changed =
                    ((FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS)).toInstant();
            return changed.isAfter(written) ? changed : written;
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            // Windows: a file that lay elsewhere before may go sooner.
            return written;
        }
    }
}
