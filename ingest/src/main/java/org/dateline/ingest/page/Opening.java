package org.dateline.ingest.page;

import java.util.Objects;
import java.util.Set;
import org.dateline.ingest.page.Masses.Mass;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds a first paragraph that stands between the headline and the element of the text, with a picture or a by-line
 * behind it, and that no name gives away.
 */
final class Opening {
    private static final int SHORTEST = 60;
    private static final int LONGEST = 600;

    /** So many elements up from the text must headline and text meet: what is further off is the page's. */
    private static final int LEVELS = 4;

    private final Masses masses;
    private final Set<Element> leftOut;
    private final Set<Element> aroundText;

    private Opening(Element content, Masses masses, Set<Element> leftOut) {
        this.masses = masses;
        this.leftOut = leftOut;
        this.aroundText = Surroundings.withParents(content);
    }

    /** The element, or {@code null} where none stands there. */
    static @Nullable Element between(Element heading, Element content, Masses masses, Set<Element> leftOut) {
        Opening opening = new Opening(content, masses, leftOut);
        Element fromHeading = heading;
        while (fromHeading.parent() != null && !opening.aroundText.contains(fromHeading.parent())) {
            fromHeading = fromHeading.parent();
        }
        Element fromText = content;
        for (int level = 0; level < LEVELS && fromText.parent() != null; level++) {
            if (Objects.equals(fromText.parent(), fromHeading.parent())) {
                boolean above = fromHeading.elementSiblingIndex() < fromText.elementSiblingIndex();
                return above ? opening.behind(heading, content) : null;
            }
            fromText = fromText.parent();
        }
        return null;
    }

    private @Nullable Element behind(Element heading, Element content) {
        Element at = next(heading);
        while (at != null && !at.equals(content)) {
            if (aroundText.contains(at) || (hasProse(at) && !isOne(at))) {
                at = at.firstElementChild() == null ? next(at) : at.firstElementChild();
            } else if (hasProse(at)) {
                return at;
            } else {
                at = next(at);
            }
        }
        return null;
    }

    private boolean hasProse(Element element) {
        return !leftOut.contains(element) && masses.of(element).prose() >= SHORTEST;
    }

    private boolean isOne(Element element) {
        Mass mass = masses.of(element);
        return mass.chars() <= LONGEST && mass.linkDensity() < 0.3 && mass.prose() > 0.7 * mass.chars();
    }

    /** What comes after an element and all in it, or {@code null} at the end of the page. */
    private static @Nullable Element next(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            Element sibling = at.nextElementSibling();
            if (sibling != null) {
                return sibling;
            }
        }
        return null;
    }
}
