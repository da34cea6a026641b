package org.dateline.ingest.codec.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.dateline.ingest.codec.input.Codec;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Head;
import org.dateline.ingest.codec.input.Source;
import org.dateline.ingest.warc.WarcRecords;

/** WARC and ARC: every page that was fetched with success; other records are counted. */
public final class WarcCodec implements Codec {
    @Override
    public boolean recognises(Head head) {
        String start = head.has(0, "\u001F\u008B") ? firstUnpacked(head.bytes()) : head.text();
        return start.startsWith("WARC/") || start.startsWith("filedesc://");
    }

    /** The first bytes of a record that is gzipped by itself, as most archives have them. */
    private static String firstUnpacked(byte[] packed) {
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(unpacked.readNBytes(16), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // It is another one's to say what is wrong with it.
            return "";
        }
    }

    @Override
    public void read(Source source, Findings to) throws IOException {
        WarcRecords.read(source.in(), source::unpacked, new WarcPages(source, to));
    }
}
