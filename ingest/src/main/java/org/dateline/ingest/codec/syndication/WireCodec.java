package org.dateline.ingest.codec.syndication;

import java.io.IOException;
import org.dateline.ingest.codec.input.Codec;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Head;
import org.dateline.ingest.codec.input.Source;
import org.dateline.ingest.newsml.NewsmlDocument;

/** A story in the frame that wires had before XML: it begins with the control characters of a teleprinter. */
public final class WireCodec implements Codec {
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
