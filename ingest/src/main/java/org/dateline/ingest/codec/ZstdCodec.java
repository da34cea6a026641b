package org.dateline.ingest.codec;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Zstandard; what is inside is recognised anew, by the name without {@code .zst}. */
final class ZstdCodec implements Codec {
    /** 128 MB, as the zstd command has it: a larger window asks for more memory than an archive may. */
    private static final int LARGEST_WINDOW_LOG = 27;

    @Override
    public List<String> mediaTypes() {
        return List.of("application/zstd");
    }

    @Override
    public List<String> extensions() {
        return List.of("zst", "zstd");
    }

    @Override
    public boolean recognises(Head head) {
        return head.has(0, "(\u00B5/\u00FD");
    }

    @Override
    public void read(Source source, Findings to) throws IOException {
        ZstdInputStream zstd = new ZstdInputStream(source.in());
        zstd.setLongMax(LARGEST_WINDOW_LOG);
        InputStream unpacked = source.unpacked(zstd);
        ArticleReader.read(source.inside(unpacked, GzipCodec.packed(source.described(), ".zst"), ""), to);
    }
}
