package org.dateline.reader.index;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import org.apache.lucene.util.BytesRef;

/**
 * Records as the index keeps them, each compressed for itself: to show one, only that one is unpacked, and what is
 * merged is copied as it is. To be closed, and used by one thread.
 */
public final class PackedRecord implements AutoCloseable {
    /** The fastest that still takes a record to a fifth; higher levels gain 2 % and cost half as much again. */
    private static final int LEVEL = 1;

    private final ZstdCompressCtx compression = new ZstdCompressCtx().setLevel(LEVEL);

    BytesRef pack(byte[] record) {
        return new BytesRef(compression.compress(record));
    }

    /** Callable from any thread. */
    public static byte[] unpack(BytesRef packed) {
        byte[] bytes = BytesRef.deepCopyOf(packed).bytes;
        return Zstd.decompress(bytes, Math.toIntExact(Zstd.getFrameContentSize(bytes)));
    }

    @Override
    public void close() {
        compression.close();
    }
}
