package org.dateline.ingest.codec;

import java.io.IOException;
import java.util.List;
import org.dateline.ingest.format.Decoding;
import org.dateline.ingest.format.MarkdownText;

/** Markdown by its name or type: nothing in it is so sure that it could be recognised by. */
final class MarkdownCodec implements Codec {
    @Override
    public List<String> mediaTypes() {
        return List.of("text/markdown", "text/x-markdown");
    }

    @Override
    public List<String> extensions() {
        return List.of("md", "markdown", "mdown");
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
                () -> MarkdownText.parse(Decoding.decode(bytes, described.declaredCharset(), described.fallback()))));
    }
}
