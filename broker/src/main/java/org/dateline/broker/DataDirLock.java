package org.dateline.broker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One broker to a data directory: a file lock, which the system lets go when the process ends in whatever way. */
final class DataDirLock {
    private static final String FILE = "broker.pid";

    // Held until the process ends: a lock is released when its channel is collected.
    private static @Nullable FileLock held;

    private DataDirLock() {}

    static void take(Path dataDir) {
        Path file = dataDir.resolve(FILE);
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            held = channel.tryLock();
            if (held == null) {
                throw new BrokerRefused("broker data directory " + dataDir + " is in use by process " + owner(channel)
                        + ": must have one broker at a time; stop that one or use another directory");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new BrokerRefused("broker data directory " + dataDir + " cannot be used: must be writable; " + e, e);
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(20);
        channel.read(pid, 0);
        return new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII);
    }
}
