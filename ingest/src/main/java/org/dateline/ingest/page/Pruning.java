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
            if (isBoxOfLinks(child)) {
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
            case "ul", "ol", "dl", "div", "section", "table", "aside", "article", "header" -> {
                Mass mass = masses.of(element);
                yield mass.links() > 0
                        && mass.linkDensity() > LINKS
                        && mass.prose() < 0.3 * mass.chars()
                        && !speaks(element, mass)
                        && mass.chars() < LARGE * all;
            }
            default -> false;
        };
    }
}
