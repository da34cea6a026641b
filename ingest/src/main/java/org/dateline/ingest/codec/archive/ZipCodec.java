package org.dateline.ingest.codec.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.dateline.ingest.codec.input.Codec;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Head;
import org.dateline.ingest.codec.input.Source;
import org.dateline.ingest.format.RefusedItem;
import org.dateline.messages.Rejection.Reason;

/** ZIP, read front to back. */
public final class ZipCodec implements Codec {
    @Override
    public boolean recognises(Head head) {
        return head.has(0, "PK\u0003\u0004") || head.has(0, "PK\u0005\u0006") || head.has(0, "PK\u0007\u0008");
    }

    @Override
    public void read(Source source, Findings to) throws IOException {
        Head head = source.head();
        if (head.text().substring(0, Math.min(2000, head.text().length())).contains("[Content_Types].xml")) {
            throw new RefusedItem(
                    Reason.UNREADABLE, "it is a document of an office program: must be saved as text or HTML", null);
        }
        ZipArchiveInputStream zip = new ZipArchiveInputStream(source.in(), StandardCharsets.UTF_8.name(), true, true);
        ArchiveEntries.read(zip, new KeptOpen(source.unpacked(zip)), source, to);
    }

    /** The archive goes on behind a file, whatever its reader does. */
    static final class KeptOpen extends FilterInputStream {
        KeptOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The archive is closed by who opened it.
        }
    }
}
