package org.dateline.ingest.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Answers that wait for a caller who does not read them yet: in memory up to a bound, then in a file. Many clients write
 * a whole body before they read a byte of the answer (Python's http.client, urllib and requests do); if answers had to
 * wait in the socket's buffers, such a client and the server would soon wait for each other. Thread-safe, for one that
 * adds and one that takes.
 */
final class AnswerSpool implements AutoCloseable {
    private final int mostBytesInMemory;
    private final Queue<byte[]> memory = new ArrayDeque<>();
    private long bytesInMemory;
    private @Nullable FileChannel file;
    private long read;
    private long written;
    private boolean finished;
    private boolean closed;

    AnswerSpool(int mostBytesInMemory) {
        this.mostBytesInMemory = mostBytesInMemory;
    }

    /**
     * Adds some bytes. Where the disk has no room, it waits until the caller has read.
     *
     * @return false when nobody takes any more
     */
    synchronized boolean add(byte[] bytes) throws InterruptedException {
        while (!closed) {
            if (isFileEmpty() && bytesInMemory < mostBytesInMemory) {
                memory.add(bytes);
                bytesInMemory += bytes.length;
                notifyAll();
                return true;
            }
            if (appendToFile(bytes)) {
                notifyAll();
                return true;
            }
            wait();
        }
        return false;
    }

    /** Nothing more is added. */
    synchronized void finish() {
        finished = true;
        notifyAll();
    }

    /** The next bytes, in the order in which they were added; waits for them. {@code null} at the end. */
    synchronized byte @Nullable [] take() throws IOException, InterruptedException {
        while (memory.isEmpty() && isFileEmpty()) {
            if (finished || closed) {
                return null;
            }
            wait();
        }
        byte[] next = memory.poll();
        if (next != null) {
            bytesInMemory -= next.length;
        } else {
            next = readFromFile();
        }
        notifyAll();
        return next;
    }

    synchronized boolean isEmpty() {
        return memory.isEmpty() && isFileEmpty();
    }

    private boolean isFileEmpty() {
        return read == written;
    }

    private boolean appendToFile(byte[] bytes) {
        try {
            if (file == null) {
                Path path = Files.createTempFile("dateline-answers", ".ndjson");
                file = FileChannel.open(
                        path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            }
            ByteBuffer left = ByteBuffer.wrap(bytes);
            // A part that was written before the disk was full is written over: "written" has not moved.
            for (long at = written; left.hasRemaining(); at = written + left.position()) {
                file.write(left, at);
            }
            written += bytes.length;
            return true;
        } catch (IOException e) {
            // No room on the disk: then the one who adds waits, as it would without a file.
            return false;
        }
    }

    private byte[] readFromFile() throws IOException {
        FileChannel from = file;
        if (from == null) {
            throw new IllegalStateException("there is no file to read from");
        }
        ByteBuffer next = ByteBuffer.allocate((int) Math.min(written - read, mostBytesInMemory));
        while (next.hasRemaining() && from.read(next, read + next.position()) >= 0) {
            // Until it is full: the bytes are there.
        }
        read += next.position();
        if (isFileEmpty()) {
            from.truncate(0);
            read = 0;
            written = 0;
        }
        return Arrays.copyOf(next.array(), next.position());
    }

    /** Lets both sides go; what is left is forgotten. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        notifyAll();
        if (file != null) {
            file.close();
            file = null;
            read = 0;
            written = 0;
        }
    }
}
