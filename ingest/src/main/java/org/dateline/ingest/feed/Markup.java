package org.dateline.ingest.feed;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** Markup inside a feed: how it is written out, whether a text is some, and its links made absolute. */
final class Markup {
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");

    /** Attributes that are addresses (HTML 4 and 5). */
    private static final Map<String, String> ADDRESSES = Map.ofEntries(
            Map.entry("href", "a[href], area[href], link[href]"),
            Map.entry(
                    "src",
                    "img[src], audio[src], video[src], source[src], track[src], embed[src], iframe[src], frame[src],"
                            + " input[src], script[src]"),
            Map.entry("cite", "blockquote[cite], q[cite], ins[cite], del[cite]"),
            Map.entry("longdesc", "img[longdesc], frame[longdesc], iframe[longdesc]"),
            Map.entry("usemap", "img[usemap], input[usemap], object[usemap]"),
            Map.entry("codebase", "applet[codebase], object[codebase]"),
            Map.entry("classid", "object[classid]"),
            Map.entry("data", "object[data]"),
            Map.entry("action", "form[action]"),
            Map.entry("background", "body[background]"),
            Map.entry("poster", "video[poster]"));

    private static final Pattern HAS_ADDRESS = Pattern.compile(
            "\\b(?:href|src|cite|longdesc|usemap|codebase|classid|data|action|background|poster)\\s*=",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSED_OR_REFERENCE = Pattern.compile(
            "</[A-Za-z][A-Za-z0-9]*\\s*>|&#?\\w{1,32};|<(?:br|hr|img)\\b[^<>]{0,2000}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPENED = Pattern.compile("</?([A-Za-z][A-Za-z0-9:\\-]*)|<(?=[^A-Za-z/!?])");

    private Markup() {}

    /** The text without its markup. */
    static String plain(String markup) {
        return Jsoup.parseBodyFragment(markup).body().text().strip();
    }

    /** Whether a text of which nobody says what it is must be HTML: tags of HTML only, one of them closed, or references. */
    static boolean looksLikeHtml(String text) {
        if ((text.indexOf('<') < 0 && text.indexOf('&') < 0)
                || !CLOSED_OR_REFERENCE.matcher(text).find()) {
            return false;
        }
        return OPENED.matcher(text)
                .results()
                .allMatch(tag ->
                        tag.group(1) != null && Tag.isKnownTag(tag.group(1).toLowerCase(java.util.Locale.ROOT)));
    }

    /** HTML with its relative links made absolute; untouched where it has none. */
    static String absolute(String html, @Nullable String base) {
        if (base == null || html.indexOf('<') < 0 || !HAS_ADDRESS.matcher(html).find()) {
            return html;
        }
        Document document = Jsoup.parseBodyFragment(html);
        boolean changed = false;
        for (Map.Entry<String, String> address : ADDRESSES.entrySet()) {
            for (org.jsoup.nodes.Element element : document.body().select(address.getValue())) {
                String written = element.attr(address.getKey());
                String absolute = Links.resolve(base, written);
                if (!absolute.equals(written)) {
                    element.attr(address.getKey(), absolute);
                    changed = true;
                }
            }
        }
        document.outputSettings().prettyPrint(false).charset(java.nio.charset.StandardCharsets.UTF_8);
        return changed ? document.body().html() : html;
    }

    /** What stands inside an element, written out as markup: prefixes gone, text escaped. */
    static String inner(Element element) {
        StringBuilder out = new StringBuilder();
        append(element, out);
        return out.toString();
    }

    // Depth is bounded by LooseXml.
    private static void append(Element element, StringBuilder out) {
        for (Object child : element.children) {
            if (child instanceof Element inner) {
                tag(inner, out);
            } else {
                escape(String.valueOf(child), out, false);
            }
        }
    }

    private static void tag(Element element, StringBuilder out) {
        String name = Element.local(element.written);
        out.append('<').append(name);
        element.attributes.forEach((key, value) -> {
            out.append(' ').append(key).append("=\"");
            escape(value, out, true);
            out.append('"');
        });
        if (element.children.isEmpty() && VOID.contains(element.name)) {
            out.append(" />");
            return;
        }
        out.append('>');
        append(element, out);
        out.append("</").append(name).append('>');
    }

    private static void escape(String text, StringBuilder out, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                default -> out.append(c);
            }
        }
    }
}
