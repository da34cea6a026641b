package org.dateline.ingest.codec.document;

import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.dates.DateReading;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.RefusedItem;
import org.dateline.ingest.format.draft.Draft;
import org.dateline.ingest.page.Page;
import org.dateline.ingest.page.PageArticle;
import org.dateline.ingest.page.PageDate;
import org.dateline.ingest.page.PageRefused;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** A page as an article: its main text is the body, the page itself is not kept. */
public final class WebPage {
    private WebPage() {}

    /**
     * Reads a page.
     *
     * @param described its encoding, and the address that its links are resolved against
     * @throws RefusedItem when it has no text that could be an article
     */
    public static ParseOutcome read(byte[] bytes, Described described) {
        PageArticle page = page(bytes, described);
        if (page.text().isBlank()) {
            throw new RefusedItem(Reason.EMPTY, "the page has no main text: must be a page of an article", null);
        }
        Draft draft = new Draft()
                .identity(page.canonicalUrl())
                .identity(described.address())
                .text(page.text())
                .headline(null, page.title())
                .language("language", page.language())
                .summary(page.description())
                .altId("link", described.address())
                .altId("canonical", page.canonicalUrl())
                .altId("site", page.siteName());
        page.authors().forEach(draft::author);
        published(draft, page.published());
        updated(draft, page.modified());
        return draft.parsed();
    }

    private static PageArticle page(byte[] bytes, Described described) {
        try {
            return Page.read(bytes, described.declaredCharset(), described.address());
        } catch (PageRefused refused) {
            throw new RefusedItem(refused.reason(), String.valueOf(refused.getMessage()), null);
        }
    }

    private static void published(Draft draft, @Nullable PageDate date) {
        if (date != null) {
            draft.published("published", reading(date));
        }
    }

    private static void updated(Draft draft, @Nullable PageDate date) {
        if (date != null) {
            draft.updated("modified", reading(date));
        }
    }

    /** Its day where the page names no zone: midnight UTC stands for that day. */
    private static DateReading reading(PageDate date) {
        return date.dateTime() != null
                ? new DateReading(date.dateTime(), date.words(), null)
                : DateReading.ofDay(date.date(), date.words());
    }
}
