package org.dateline.ingest.codec;

import org.dateline.ingest.format.RefusedItem;
import org.dateline.ingest.page.MarkupText;
import org.dateline.ingest.page.PageRefused;

/** Markup of a body as text with its paragraphs. */
final class PlainMarkup {
    private PlainMarkup() {}

    static String of(String markup) {
        try {
            return MarkupText.of(markup);
        } catch (PageRefused refused) {
            throw new RefusedItem(refused.reason(), String.valueOf(refused.getMessage()), null);
        }
    }
}
