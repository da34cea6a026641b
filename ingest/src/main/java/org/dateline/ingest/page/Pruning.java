package org.dateline.ingest.page;

import java.util.Set;
import org.dateline.ingest.page.Masses.Mass;
import org.jsoup.nodes.Element;

/** Takes out of the article's element what was set into it: boxes of links, lists of related articles. */
final class Pruning {
    private static final double LINKS = 0.5;

    /** A box of more than this share of the article is the article's own. */
    private static final double LARGE = 0.4;

    /** Characters an item; "3 hours ago" and the name of a source are fewer. */
    private static final int SAID = 40;

    /** Characters; what says more is no invitation alone. */
    private static final int INVITATION = 400;

    /** Kinds of fields that wait for words; no kind is a line of text. */
    private static final Set<String> FIELDS = Set.of("", "text", "email", "tel");

    private final Masses masses;
    private final Set<Element> leftOut;
    private final int all;

    private Pruning(Element content, Masses masses, Set<Element> leftOut) {
        this.masses = masses;
        this.leftOut = leftOut;
        this.all = Math.max(1, masses.of(content).chars());
    }

    /** Adds to {@code leftOut}. */
    static void prune(Element content, Masses masses, Set<Element> leftOut) {
        new Pruning(content, masses, leftOut).look(content);
    }

    private void look(Element parent) {
        for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (leftOut.contains(child)) {
                continue;
            }
            if (isBoxOfLinks(child) || isInvitation(child)) {
                leftOut.add(child);
            } else if (masses.of(child).blocks()) {
                look(child);
            }
        }
    }

    /** A list whose items say something beside their links: notes on versions, results, sources. */
    private static boolean speaks(Element element, Mass mass) {
        int items = 0;
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            items += child.normalName().equals("li") ? 1 : 0;
        }
        return items > 0 && mass.chars() - mass.links() >= SAID * items;
    }

    private boolean isBoxOfLinks(Element element) {
        return switch (element.normalName()) {
            case "ul", "ol" -> !withinAnItem(element) && mostlyLinks(element);
            case "dl", "div", "section", "table", "aside", "article", "header" -> mostlyLinks(element);
            default -> false;
        };
    }

    /** A list within an item of a list that speaks is the article's, whatever it links to: menus are no part of one. */
    private static boolean withinAnItem(Element element) {
        Element parent = element.parent();
        return parent != null && parent.normalName().equals("li");
    }

    private boolean mostlyLinks(Element element) {
        Mass mass = masses.of(element);
        return mass.links() > 0
                && mass.linkDensity() > LINKS
                && mass.prose() < 0.3 * mass.chars()
                && !speaks(element, mass)
                && mass.chars() < LARGE * all;
    }

    /** A few words around a field to fill in: letters to subscribe to, votes, searches. */
    private boolean isInvitation(Element element) {
        return switch (element.normalName()) {
            case "div", "section", "aside" -> {
                int chars = masses.of(element).chars();
                yield chars > 0 && chars < INVITATION && chars < LARGE * all && asks(element);
            }
            default -> false;
        };
    }

    private static boolean asks(Element parent) {
        for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            boolean field = child.normalName().equals("input") && FIELDS.contains(child.attr("type"));
            if (field || asks(child)) {
                return true;
            }
        }
        return false;
    }
}
