package org.dateline.sink.disk;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two sink processes from changing the files of one partition at the same moment. The operating system frees it
 * when its holder dies, so nothing is left behind by a kill.
 */
public final class ProcessLock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration RETRY = Duration.ofMillis(5);

    private final FileChannel channel;
    private final @Nullable FileLock lock;

    private ProcessLock(FileChannel channel, @Nullable FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws HeldElsewhere when another process has held it for ten seconds */
    public static ProcessLock take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, CREATE, WRITE);
        try {
            return new ProcessLock(channel, await(channel, file));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock await(FileChannel channel, Path file) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException e) {
                // Another sink of this process holds it: the same as another process.
            } catch (UnsupportedOperationException e) {
                return null;
            }
            LockSupport.parkNanos(RETRY.toNanos());
        }
        throw new HeldElsewhere(file);
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.release();
        }
        channel.close();
    }

    /** Another process is in the middle of writing, and may have been stopped there. */
    public static final class HeldElsewhere extends IOException {
        private static final long serialVersionUID = 1L;

        HeldElsewhere(Path file) {
            super(file + " is locked by another sink process, which is writing or has been stopped while it was");
        }
    }
}
