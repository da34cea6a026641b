package org.dateline.ingest.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the kinds of elements are to a reader. */
final class Tags {
    /** Run on within a line; all others, unknown ones too, begin a line of their own. */
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
            "mark",
            "nobr",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "img",
            "person",
            "location",
            "org",
            "num",
            "chron",
            "event",
            "function",
            "money",
            "object.title",
            "virtloc",
            "copyrite",
            "postaddr",
            "pronounce",
            "classifier",
            "g-emoji",
            "math",
            "mi",
            "mn",
            "mo",
            "mrow",
            "msub",
            "msup");

    /** Not text for a reader. */
    private static final Set<String> UNREAD = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "applet",
            "svg",
            "canvas",
            "audio",
            "video",
            "map",
            "head",
            "title",
            "meta",
            "link",
            "frameset",
            "noframes",
            "amp-ad",
            "amp-iframe",
            "amp-analytics");

    private static final Set<String> CONTROLS = Set.of(
            "button", "input", "select", "textarea", "option", "datalist", "dialog", "menu", "progress", "meter", "rp");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private static final int IS_INLINE = 1;
    private static final int IS_UNREAD = 2;
    private static final int IS_CONTROL = 4;
    private static final int IS_HEADING = 8;

    /** All of the above in one table: each element is asked a dozen times. */
    private static final Map<String, Integer> KINDS = kinds();

    private Tags() {}

    private static Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new HashMap<>();
        INLINE.forEach(name -> kinds.merge(name, IS_INLINE, Integer::sum));
        UNREAD.forEach(name -> kinds.merge(name, IS_UNREAD, Integer::sum));
        CONTROLS.forEach(name -> kinds.merge(name, IS_CONTROL, Integer::sum));
        HEADINGS.forEach(name -> kinds.merge(name, IS_HEADING, Integer::sum));
        return kinds;
    }

    private static boolean is(Element element, int kind) {
        Integer kinds = KINDS.get(element.normalName());
        return kinds != null && (kinds & kind) != 0;
    }

    static boolean inline(Element element) {
        return is(element, IS_INLINE);
    }

    static boolean unread(Element element) {
        return is(element, IS_UNREAD);
    }

    static boolean control(Element element) {
        return is(element, IS_CONTROL);
    }

    static boolean heading(Element element) {
        return is(element, IS_HEADING);
    }

    /** Whether the page asks not to show it. */
    static boolean hidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if ((element.hasAttr("hidden") && !element.attr("hidden").equals("until-found"))
                || (element.attr("aria-hidden").equalsIgnoreCase("true") && !element.hasClass("fallback-image"))) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String compact = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return compact.contains("display:none") || compact.contains("visibility:hidden");
    }
}
