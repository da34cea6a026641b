package org.dateline.ingest.codec;

import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.RefusedItem;
import org.dateline.messages.Rejection.Reason;

/** A page as an article. */
final class WebPage {
    private WebPage() {}

    static ParseOutcome read(byte[] bytes, Described described) {
        throw new RefusedItem(Reason.UNREADABLE, "pages are not read yet (" + bytes.length + described + ")", null);
    }
}
