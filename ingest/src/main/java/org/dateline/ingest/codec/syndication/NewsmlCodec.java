package org.dateline.ingest.codec.syndication;

import java.io.IOException;
import org.dateline.ingest.codec.input.Codec;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Head;
import org.dateline.ingest.codec.input.Source;
import org.dateline.ingest.newsml.NewsmlDocument;

/** What agencies send as XML; any other XML comes here too, to be refused by its root. */
public final class NewsmlCodec implements Codec {
    @Override
    public boolean recognises(Head head) {
        return NewsmlDocument.looksLikeNewsml(head.bytes()) || (head.startsWith("<?xml") && !isPage(head));
    }

    private static boolean isPage(Head head) {
        return head.root().equals("html")
                || (head.root().isEmpty() && head.text().contains("<html"));
    }

    @Override
    public void read(Source source, Findings to) throws IOException {
        byte[] bytes = source.whole();
        AgencyItems.read(NewsmlDocument.read(bytes, source.described().declaredCharset()), bytes, source, to);
    }
}
