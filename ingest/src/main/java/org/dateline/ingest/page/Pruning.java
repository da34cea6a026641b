package org.dateline.ingest.page;

import java.util.Set;
import org.dateline.ingest.page.Masses.Mass;
import org.jsoup.nodes.Element;

/** Takes out of the article's element what was set into it: boxes of links, lists of related articles. */
final class Pruning {
    private static final double LINKS = 0.5;

    /** A box of more than this share of the article is the article's own. */
    private static final double LARGE = 0.4;

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

    private boolean isBoxOfLinks(Element element) {
        return switch (element.normalName()) {
            case "ul", "ol", "dl", "div", "section", "table", "aside", "article", "header" -> {
                Mass mass = masses.of(element);
                yield mass.links() > 0
                        && mass.linkDensity() > LINKS
                        && mass.prose() < 0.3 * mass.chars()
                        && mass.chars() < LARGE * all;
            }
            default -> false;
        };
    }
}
