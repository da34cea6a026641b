package org.dateline.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.ingest.page.Masses.Mass;
import org.jsoup.nodes.Element;

/**
 * Finds lists of other articles: neighbours of one kind, each with a line that is a link and little else. Their summaries
 * read like prose, and there may be more of it than of the article.
 */
final class Teasers {
    private static final int FEWEST = 3;

    /** A title that is a link has at least so many characters. */
    private static final int TITLE = 20;

    /** What is longer is no summary. */
    private static final int LONGEST = 400;

    private final Masses masses;

    private Teasers(Masses masses) {
        this.masses = masses;
    }

    /** Adds the teasers among the children of an element to {@code found}, unless they hold nearly all of its page. */
    static void find(Element parent, Masses masses, double mostProse, Set<Element> found) {
        if (masses.of(parent).links() < FEWEST * TITLE) {
            return;
        }
        new Teasers(masses).find(parent, mostProse, found);
    }

    private void find(Element parent, double mostProse, Set<Element> found) {
        List<Element> teasers = new ArrayList<>();
        int others = 0;
        double prose = 0;
        for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (isTeaser(child)) {
                teasers.add(child);
                prose += masses.of(child).prose();
            } else if (masses.of(child).prose() > 0) {
                others++;
            }
        }
        if (teasers.size() >= FEWEST && teasers.size() > 2 * others && prose < mostProse) {
            found.addAll(teasers);
        }
    }

    private boolean isTeaser(Element element) {
        Mass mass = masses.of(element);
        if (mass.links() < TITLE || mass.chars() > LONGEST || Tags.inline(element)) {
            return false;
        }
        return switch (element.normalName()) {
            case "li", "div", "article", "section", "td" -> titled(element, mass);
            default -> false;
        };
    }

    /** Whether a line of its own within it, not the whole, is a link. */
    private boolean titled(Element element, Mass whole) {
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            Mass mass = masses.of(child);
            boolean block = mass.blocks() && !child.normalName().equals("br");
            if (!block || mass.chars() == 0) {
                continue;
            }
            if (mass.links() >= TITLE && mass.linkDensity() > 0.9 && mass.chars() < whole.chars()) {
                return true;
            }
            if (titled(child, whole)) {
                return true;
            }
        }
        return false;
    }
}
