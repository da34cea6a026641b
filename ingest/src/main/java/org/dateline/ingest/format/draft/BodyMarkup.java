package org.dateline.ingest.format.draft;

import java.util.regex.Pattern;
import org.dateline.ingest.format.RefusedItem;
import org.dateline.ingest.page.MarkupText;
import org.dateline.ingest.page.PageRefused;

/** Whether a body is text or markup, and its text where it is markup. */
public final class BodyMarkup {
    /** A pair of tags or one that stands alone: a text may well have a less-than sign. */
    private static final Pattern MARKUP = Pattern.compile(
            "<(p|div|br|h[1-6]|ul|ol|li|table|blockquote|strong|em|b|i|a|span|figure|img|section|article|html|body|hr|pre)"
                    + "(\\s[^<>]{0,2000})?/?>",
            Pattern.CASE_INSENSITIVE);

    private BodyMarkup() {}

    public static boolean isMarkup(String text) {
        return text.indexOf('<') >= 0
                && text.indexOf('>') >= 0
                && MARKUP.matcher(text).find();
    }

    public static String text(String markup) {
        try {
            return MarkupText.of(markup);
        } catch (PageRefused refused) {
            throw new RefusedItem(refused.reason(), String.valueOf(refused.getMessage()), "bodies");
        }
    }
}
