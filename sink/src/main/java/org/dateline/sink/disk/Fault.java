package org.dateline.sink.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** An I/O failure in words for the person who can cure it. */
public final class Fault {
    private Fault() {}

    /** One sentence: what is wrong, where, and what cures it. */
    public static String inPlainWords(Path out, IOException failure) {
        String where = failure instanceof FileSystemException named && named.getFile() != null
                ? named.getFile()
                : out.toString();
        String reason = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (reason.contains("no space left") || reason.contains("quota exceeded")) {
            return "The disk of " + out + " is full: free some space; nothing is lost meanwhile";
        }
        if (reason.contains("read-only file system")) {
            return out + " is on a read-only file system: mount it writable";
        }
        if (reason.contains("file name too long")) {
            return "The name " + where + " is too long for its file system: choose a shorter out directory";
        }
        if (failure instanceof AccessDeniedException || reason.contains("permission denied")) {
            return "No permission to write " + where + ": give it to the user that the sink runs as";
        }
        if (failure instanceof NoSuchFileException) {
            return where + " is missing: put the out directory " + out + " back";
        }
        if (reason.contains("too many open files")) {
            return "Too many open files: raise the limit of open files (ulimit -n)";
        }
        if (failure instanceof ProcessLock.HeldElsewhere) {
            return String.valueOf(failure.getMessage());
        }
        return "Writing to " + out + " fails: " + failure;
    }
}
