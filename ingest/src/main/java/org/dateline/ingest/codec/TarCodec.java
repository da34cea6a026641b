package org.dateline.ingest.codec;

import java.io.IOException;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** tar, in the layouts of POSIX and GNU. */
final class TarCodec implements Codec {
    private static final int MAGIC_AT = 257;

    @Override
    public List<String> mediaTypes() {
        return List.of("application/x-tar");
    }

    @Override
    public List<String> extensions() {
        return List.of("tar");
    }

    @Override
    public boolean recognises(Head head) {
        return head.has(MAGIC_AT, "ustar");
    }

    @Override
    public void read(Source source, Findings to) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(source.in(), "UTF-8");
        ArchiveEntries.read(tar, new ZipCodec.KeptOpen(source.unpacked(tar)), source, to);
    }
}
