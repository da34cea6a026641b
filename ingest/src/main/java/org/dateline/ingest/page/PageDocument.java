package org.dateline.ingest.page;

import org.dateline.messages.Rejection.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Makes a page a tree; who walks over it counts, and refuses what is beyond the bounds. */
final class PageDocument {
    static final int MAX_BYTES = 8 << 20;

    /** Elements within elements; what is deeper is kept, and hung at this depth. Real pages stay below 100. */
    static final int MAX_DEPTH = 256;

    /** The largest pages of statutes and lists have some 60,000. */
    static final int MAX_ELEMENTS = 120_000;

    /** Elements that are still deeper than allowed: a page with some is sloppy, one with many is made to be. */
    private static final int MAX_TOO_DEEP = 5_000;

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

    /**
     * Refuses a page that is made to cost time.
     *
     * @param elements all of them
     * @param tooDeep those that hang at the greatest depth
     */
    static void refuseBombs(int elements, int tooDeep) {
        refuseAbove(MAX_ELEMENTS, elements, "elements");
        refuseAbove(MAX_TOO_DEEP, tooDeep, "elements nested " + MAX_DEPTH + " deep");
    }

    /** Whether an element hangs at the greatest depth; the children of the document are at 1. */
    static boolean tooDeep(int depth) {
        return depth >= MAX_DEPTH - 2;
    }

    private static void refuseAbove(int most, int count, String what) {
        if (count > most) {
            throw new PageRefused(Reason.TOO_LARGE, "the page has " + count + " " + what + ": must be at most " + most);
        }
    }
}
