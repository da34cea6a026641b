package org.dateline.ingest.codec.document;

import org.dateline.ingest.format.RefusedItem;
import org.dateline.ingest.page.MarkupText;
import org.dateline.ingest.page.PageRefused;

/** Markup of a body as text with its paragraphs. */
public final class PlainMarkup {
    private PlainMarkup() {}

    /**
     * The text of a piece of HTML.
     *
     * @throws RefusedItem when it is too deep or too large to be read
     */
    public static String of(String markup) {
        try {
            return MarkupText.of(markup);
        } catch (PageRefused refused) {
            throw new RefusedItem(refused.reason(), String.valueOf(refused.getMessage()), null);
        }
    }
}
