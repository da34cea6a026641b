package org.dateline.sink.disk;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The few file operations that everything durable in the sink is made of. They all go through the path's own file
 * system, so that a test can put a recording one underneath.
 */
public final class Durable {
    // Windows cannot open a directory; its file systems keep renames in order by themselves.
    private static final boolean CAN_FORCE_DIRECTORIES = java.io.File.separatorChar == '/';

    private Durable() {}

    /** Writes a file that is not there yet, and returns once its bytes are on the disk. Its name is not, yet. */
    public static void writeNew(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            writeAt(channel, 0, bytes);
            channel.force(false);
        }
    }

    /** Writes all the bytes; a channel may take fewer at a time. */
    public static void writeAt(FileChannel channel, long position, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left, position + left.position());
        }
    }

    /** Gives the file its final name in one step: a reader sees the old file or the new one. */
    public static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    /** Returns once the names in this directory are on the disk. */
    public static void forceDirectory(Path directory) throws IOException {
        if (CAN_FORCE_DIRECTORIES) {
            try (FileChannel channel = FileChannel.open(directory, READ)) {
                channel.force(true);
            }
        }
    }
}
