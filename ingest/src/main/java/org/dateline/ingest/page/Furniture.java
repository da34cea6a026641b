package org.dateline.ingest.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds what stands around the article: menus, footers, comments, share bars. */
final class Furniture {
    /** How much is left out; each is tried in turn until there is a text. */
    enum Strictness {
        BY_NAMES,
        BY_TAGS,
        UNREAD_ALONE
    }

    /** What holds this share of all prose is no furniture, whatever its name says. */
    private static final double MOST = 0.4;

    private static final double NEARLY_ALL = 0.85;

    /** Shorter ids say what they mean: "related-articles" has a heading with the same words too. */
    private static final int ANCHOR = 18;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Strictness strictness;
    private final Masses masses;
    private final Element body;
    private final double all;
    private final Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());

    private Furniture(Strictness strictness, Masses masses, Element body) {
        this.strictness = strictness;
        this.masses = masses;
        this.body = body;
        this.all = Math.max(1, masses.of(body).prose());
    }

    static Set<Element> of(Element body, Masses masses, Strictness strictness) {
        Furniture furniture = new Furniture(strictness, masses, body);
        furniture.look(body);
        return furniture.found;
    }

    private void look(Element parent) {
        if (strictness == Strictness.BY_NAMES) {
            Teasers.find(parent, masses, NEARLY_ALL * all, found);
        }
        for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (found.contains(child)) {
                continue;
            }
            if (isOne(child)) {
                found.add(child);
            } else {
                look(child);
            }
        }
    }

    private boolean isOne(Element element) {
        if (Tags.unread(element)) {
            return true;
        }
        if (strictness == Strictness.UNREAD_ALONE) {
            return false;
        }
        double share = masses.of(element).prose() / all;
        if (Tags.control(element) || Tags.hidden(element)) {
            return share < NEARLY_ALL;
        }
        if (share >= NEARLY_ALL) {
            return false;
        }
        return byTag(element, share) || (strictness == Strictness.BY_NAMES && byName(element, share));
    }

    private static boolean byTag(Element element, double share) {
        return switch (element.normalName()) {
            case "nav", "footer", "figure", "figcaption" -> share < NEARLY_ALL;
            case "aside" -> share < MOST;
            case "header" -> share < 0.1 && element.selectFirst("h1,h2,p") == null;
            case "form" -> share < 0.2;
            default -> byRole(element, share);
        };
    }

    private static boolean byRole(Element element, double share) {
        return switch (element.attr("role")) {
            case "navigation",
                    "contentinfo",
                    "banner",
                    "search",
                    "dialog",
                    "alertdialog",
                    "menu",
                    "menubar",
                    "toolbar" -> share < MOST;
            case "complementary" -> share < MOST;
            default -> false;
        };
    }

    /** A generator of documents names a section by the words of its heading: "Sharing with others" is no share bar. */
    private static boolean isAnchor(Element element) {
        String id = element.id();
        if (id.length() < ANCHOR) {
            return false;
        }
        Element first = element.firstElementChild();
        return first != null
                && Tags.heading(first)
                && letters(ShortText.of(first, 2 * id.length())).startsWith(letters(id));
    }

    private static String letters(String text) {
        return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private boolean byName(Element element, double share) {
        return switch (element.normalName()) {
            case "article", "main", "h1", "td", "tr", "tbody", "body" -> false;
            default -> {
                int hint = Hints.ofFurniture(element, isAnchor(element));
                yield hint > 0 && (share < (hint == 2 ? 0.7 : MOST) || ArticleElsewhere.than(element, body, masses));
            }
        };
    }
}
