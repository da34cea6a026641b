package org.dateline.ingest.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Lets one process at a time work on an inbox. The operating system frees it when the process ends in any way. */
final class InboxLock implements AutoCloseable {
    private final FileChannel channel;

    private InboxLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, or {@code null} where another process has it. */
    static @Nullable InboxLock tryOn(Path inbox) throws IOException {
        FileChannel channel =
                FileChannel.open(inbox.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new InboxLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // Another inbox of this very process has it.
        }
        channel.close();
        return null;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
