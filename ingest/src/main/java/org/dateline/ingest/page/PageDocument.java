package org.dateline.ingest.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dateline.messages.Rejection.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A page as a tree, within bounds. */
record PageDocument(Document document) {
    static final int MAX_BYTES = 8 << 20;

    static PageDocument parse(byte[] html, @Nullable String declaredCharset, @Nullable String baseUrl) {
        if (html.length == 0) {
            throw new PageRefused(Reason.EMPTY, "there are no bytes");
        }
        if (html.length > MAX_BYTES) {
            throw new PageRefused(
                    Reason.TOO_LARGE, "the page has " + html.length + " bytes: must be at most " + MAX_BYTES);
        }
        try {
            return new PageDocument(
                    Jsoup.parse(new ByteArrayInputStream(html), declaredCharset, baseUrl == null ? "" : baseUrl));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
    }
}
