package org.dateline.ingest.codec;

import java.io.IOException;
import java.util.List;
import org.dateline.ingest.format.Decoding;
import org.dateline.ingest.format.ParseOutcome.Parsed;
import org.dateline.ingest.format.PlainText;

/** Plain text is what is nothing else. */
final class TextCodec implements Codec {
    @Override
    public List<String> mediaTypes() {
        return List.of("text/plain");
    }

    @Override
    public List<String> extensions() {
        return List.of("txt", "text");
    }

    @Override
    public boolean recognises(Head head) {
        return false;
    }

    @Override
    public void read(Source source, Findings to) throws IOException {
        byte[] bytes = source.whole();
        Described described = source.described();
        to.item(source.item(
                "",
                bytes,
                () -> new Parsed(
                        PlainText.parse(Decoding.decode(bytes, described.declaredCharset(), described.fallback())))));
    }
}
