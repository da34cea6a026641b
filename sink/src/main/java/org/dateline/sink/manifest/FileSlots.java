package org.dateline.sink.manifest;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import org.dateline.sink.disk.Durable;

/** Slots in a file: 16 bytes each on the disk, and in memory the one block that was used last. */
final class FileSlots implements Slots {
    private static final int SLOT_BYTES = 2 * Long.BYTES;
    private static final int BLOCK_BYTES = 1 << 12;
    private static final int SLOTS_A_BLOCK = BLOCK_BYTES / SLOT_BYTES;

    private final Path name;
    private final FileChannel file;
    private final long count;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
    private long at = EMPTY;
    private boolean changed;

    private FileSlots(Path name, FileChannel file, long count) {
        this.name = name;
        this.file = file;
        this.count = count;
    }

    /** @param name of a file that is not there */
    static FileSlots create(Path name, long count) throws IOException {
        return new FileSlots(name, FileChannel.open(name, CREATE_NEW, READ, WRITE), count);
    }

    /** A file that is deleted while it is open, so that nothing is left of it, however the process ends. */
    static FileSlots temporary(Path name, long count) throws IOException {
        return new FileSlots(name, FileChannel.open(name, CREATE_NEW, READ, WRITE, DELETE_ON_CLOSE), count);
    }

    /** What another process has made and filled. */
    static FileSlots open(Path name, long count) throws IOException {
        return new FileSlots(name, FileChannel.open(name, READ, WRITE), count);
    }

    Path name() {
        return name;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public long key(long slot) throws IOException {
        return block(slot).getLong(offset(slot));
    }

    @Override
    public long position(long slot) throws IOException {
        // Kept as one more, so that the zeros of what was never written say "empty".
        return block(slot).getLong(offset(slot) + Long.BYTES) - 1;
    }

    @Override
    public void set(long slot, long key, long position) throws IOException {
        block(slot).putLong(offset(slot), key).putLong(offset(slot) + Long.BYTES, position + 1);
        changed = true;
    }

    private static int offset(long slot) {
        return (int) (slot % SLOTS_A_BLOCK) * SLOT_BYTES;
    }

    private ByteBuffer block(long slot) throws IOException {
        long wanted = slot / SLOTS_A_BLOCK;
        if (wanted != at) {
            flush();
            read(wanted);
        }
        return block;
    }

    @Override
    public void flush() throws IOException {
        if (changed) {
            Durable.writeAt(file, at * BLOCK_BYTES, block.array());
            changed = false;
        }
    }

    /** Returns when all that was set is on the disk. */
    void force() throws IOException {
        flush();
        file.force(true);
    }

    private void read(long wanted) throws IOException {
        // Should reading fail half-way, what is in hand is nobody's block.
        at = EMPTY;
        Arrays.fill(block.array(), (byte) 0);
        block.clear();
        long from = wanted * BLOCK_BYTES;
        while (block.hasRemaining() && file.read(block, from + block.position()) > 0) {
            // Behind the end of the file all slots are empty.
        }
        at = wanted;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
