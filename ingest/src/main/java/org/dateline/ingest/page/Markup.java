package org.dateline.ingest.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells markup from text. */
public final class Markup {
    /** Of a tag that HTML or a news XML has: "a < b" and "<name>" in a text are none. */
    private static final Pattern TAG = Pattern.compile(
            "</?(?:p|div|span|a|br|hr|b|i|u|em|strong|h[1-6]|ul|ol|li|dl|dt|dd|table|tr|td|th|tbody|thead|img|figure"
                    + "|figcaption|blockquote|q|pre|code|section|article|main|header|footer|nav|aside|iframe|script|style"
                    + "|html|head|body|meta|link|title|font|center|sup|sub|small|video|audio|picture|source|cite|abbr|time"
                    + "|nitf|body\\.content|body\\.head|hl1|hl2|hedline|block|media|org|person|location)"
                    + "(?:\\s+[A-Za-z_:][-\\w:.]*\\s*(?:=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'>]+))?)*\\s*/?>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HEAD =
            Pattern.compile("\\s*\\uFEFF?\\s*<(?:\\?xml\\s|!DOCTYPE\\s|!--)", Pattern.CASE_INSENSITIVE);

    /** As much as is looked at: markup shows itself early, and the rest may be megabytes. */
    private static final int LOOKED_AT = 20_000;

    private Markup() {}

    /** Whether a reader of text would see tags: it begins as XML or HTML does, or has tags of HTML or NITF in pairs or in numbers. */
    public static boolean looksLikeMarkup(String text) {
        String beginning = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        if (HEAD.matcher(beginning).lookingAt()) {
            return true;
        }
        Matcher tags = TAG.matcher(beginning);
        if (!tags.find()) {
            return false;
        }
        // One tag at the very beginning is a document's; within a text one alone may be spoken of.
        return beginning.substring(0, tags.start()).isBlank() || tags.find();
    }
}
