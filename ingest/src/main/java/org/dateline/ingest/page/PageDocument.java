package org.dateline.ingest.page;

import org.dateline.messages.Rejection.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Makes a page a tree, within bounds. */
final class PageDocument {
    static final int MAX_BYTES = 8 << 20;

    /** Elements within elements; what is deeper is kept, and hung at this depth. Real pages stay below 100. */
    static final int MAX_DEPTH = 256;

    private PageDocument() {}

    static Document parse(byte[] html, @Nullable String declaredCharset, @Nullable String baseUrl) {
        if (html.length == 0) {
            throw new PageRefused(Reason.EMPTY, "there are no bytes");
        }
        if (html.length > MAX_BYTES) {
            throw new PageRefused(
                    Reason.TOO_LARGE, "the page has " + html.length + " bytes: must be at most " + MAX_BYTES);
        }
        return parse(PageCharset.decode(html, declaredCharset), baseUrl);
    }

    static Document parse(String html, @Nullable String baseUrl) {
        return Jsoup.parse(
                html, baseUrl == null ? "" : baseUrl, Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    }
}
