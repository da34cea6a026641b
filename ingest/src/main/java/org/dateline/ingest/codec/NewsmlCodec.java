package org.dateline.ingest.codec;

import java.io.IOException;
import java.util.List;
import org.dateline.ingest.newsml.NewsmlDocument;

/** What agencies send as XML; any other XML comes here too, to be refused by its root. */
final class NewsmlCodec implements Codec {
    @Override
    public List<String> mediaTypes() {
        return List.of(
                "application/vnd.iptc.g2.newsitem+xml",
                "application/vnd.iptc.g2.newsmessage+xml",
                "application/vnd.iptc.g2.packageitem+xml",
                "application/nitf+xml",
                "text/vnd.iptc.nitf",
                "text/vnd.iptc.newsml",
                "application/xml",
                "text/xml");
    }

    @Override
    public List<String> extensions() {
        return List.of("xml", "nitf", "newsml");
    }

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
