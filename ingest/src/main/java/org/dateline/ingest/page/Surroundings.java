package org.dateline.ingest.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where the headline stands on its page, as evidence of where its article is. */
final class Surroundings {
    /** Characters of prose; the element around a headline and a summary alone has fewer. */
    private static final int ENOUGH = 300;

    private static final int LONGEST_HEADING = 300;

    private final List<Element> headings;
    private final @Nullable Element heading;

    private Surroundings(List<Element> headings, @Nullable Element heading) {
        this.headings = headings;
        this.heading = heading;
    }

    /**
     * Of a page.
     *
     * @param headings all that may be a headline, in the order of the page
     * @param headline what was chosen for it, whether it stands on the page or not
     */
    static Surroundings of(List<Element> headings, @Nullable String headline) {
        for (Element one : headings) {
            if (headline != null && ShortText.of(one, LONGEST_HEADING).equals(headline)) {
                return new Surroundings(headings, one);
            }
        }
        return new Surroundings(headings, null);
    }

    /** The heading that is the headline, or {@code null} where none is. */
    @Nullable
    Element heading() {
        return heading;
    }

    /**
     * The {@code article} around the headline, or {@code null} where there is none or no other beside it that has a heading
     * of the same rank: the next one, which a page shows below its own, may be longer.
     */
    @Nullable
    Element articleBesideOthers(Masses masses) {
        Element home = heading == null ? null : articleAround(heading);
        if (home == null || heading == null || masses.of(home).prose() < ENOUGH) {
            return null;
        }
        for (Element other : headings) {
            Element rival = other.normalName().equals(heading.normalName()) ? articleAround(other) : null;
            if (rival != null && !isOrIsIn(rival, home) && !isOrIsIn(home, rival)) {
                return home;
            }
        }
        return null;
    }

    private static @Nullable Element articleAround(Element element) {
        for (Element at = element.parent(); at != null; at = at.parent()) {
            if (at.normalName().equals("article")) {
                return at;
            }
        }
        return null;
    }

    private static boolean isOrIsIn(Element element, Element around) {
        return withParents(element).contains(around);
    }

    /** An element and all that it lies in. */
    static Set<Element> withParents(Element element) {
        Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element at = element; at != null; at = at.parent()) {
            parents.add(at);
        }
        return parents;
    }
}
