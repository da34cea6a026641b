package org.dateline.ingest.newsml;

import java.util.List;
import org.dateline.ingest.newsml.NewsItem.Refused;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of a document of an agency. Stateless and thread-safe; throws nothing on any bytes. */
public final class NewsmlDocument {
    private NewsmlDocument() {}

    /**
     * Reads all items of a document, in its order; at least one.
     *
     * @param declaredCharset of the transport ({@code Content-Type}), or {@code null}
     */
    public static List<NewsItem> read(byte[] bytes, @Nullable String declaredCharset) {
        return List.of(new Refused(Reason.SCHEMA, null, "the document is no NewsML, NITF or wire text", null));
    }

    /** Whether the bytes begin as NewsML, NITF or a wire text does; looks at the first few kilobytes only. */
    public static boolean looksLikeNewsml(byte[] bytes) {
        return false;
    }
}
