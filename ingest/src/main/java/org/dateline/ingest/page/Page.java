package org.dateline.ingest.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the article of an HTML page. Stateless and thread-safe. */
public final class Page {
    private Page() {}

    /**
     * Reads a page.
     *
     * @param html the bytes as they came
     * @param declaredCharset what the transport said, or {@code null}
     * @param baseUrl where the page came from, or {@code null}; relative addresses are resolved against it
     * @throws PageRefused when it is empty, too large or nested too deep
     */
    public static PageArticle read(byte[] html, @Nullable String declaredCharset, @Nullable String baseUrl) {
        PageDocument page = PageDocument.parse(html, declaredCharset, baseUrl);
        return new PageArticle(
                page.document().body().wholeText(),
                page.document().title(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
