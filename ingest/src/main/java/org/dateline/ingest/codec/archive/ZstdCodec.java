package org.dateline.ingest.codec.archive;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.dateline.ingest.codec.input.Codec;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Head;
import org.dateline.ingest.codec.input.Source;

/** Zstandard; what is inside is recognised anew, by the name without {@code .zst}. */
public final class ZstdCodec implements Codec {
    /** 128 MB, as the zstd command has it: a larger window asks for more memory than an archive may. */
    private static final int LARGEST_WINDOW_LOG = 27;

    @Override
    public boolean recognises(Head head) {
        return head.has(0, "(\u00B5/\u00FD");
    }

    @Override
    public void read(Source source, Findings to) throws IOException {
        ZstdInputStream zstd = new ZstdInputStream(source.in());
        zstd.setLongMax(LARGEST_WINDOW_LOG);
        InputStream unpacked = source.unpacked(zstd);
        source.readInside(unpacked, GzipCodec.packed(source.described(), ".zst"), "", to);
    }
}
