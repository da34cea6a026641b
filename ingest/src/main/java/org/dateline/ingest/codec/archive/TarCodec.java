package org.dateline.ingest.codec.archive;

import java.io.IOException;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.dateline.ingest.codec.input.Codec;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Head;
import org.dateline.ingest.codec.input.Source;

/** tar, in the layouts of POSIX and GNU. */
public final class TarCodec implements Codec {
    private static final int MAGIC_AT = 257;

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
