package org.dateline.ingest.codec;

import java.io.IOException;
import java.util.List;
import org.dateline.ingest.newsml.NewsmlDocument;

/** A story in the frame that wires had before XML: it begins with the control characters of a teleprinter. */
final class WireCodec implements Codec {
    @Override
    public List<String> mediaTypes() {
        return List.of("application/x-iptc7901", "application/x-anpa1312");
    }

    @Override
    public List<String> extensions() {
        return List.of("iptc", "anpa", "iptc7901");
    }

    @Override
    public boolean recognises(Head head) {
        return head.has(0, "\u0001") || head.has(0, "\u0016\u0016\u0001") || head.has(0, "\u0016\u0001");
    }

    @Override
    public void read(Source source, Findings to) throws IOException {
        byte[] bytes = source.whole();
        AgencyItems.read(NewsmlDocument.read(bytes, source.described().declaredCharset()), bytes, source, to);
    }
}
