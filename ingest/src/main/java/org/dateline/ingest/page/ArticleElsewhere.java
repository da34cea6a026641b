package org.dateline.ingest.page;

import org.jsoup.nodes.Element;

/**
 * Whether a box may be left out although it holds most of a page's prose: galleries and streams of other articles can be
 * longer than the article that they are set into or below. Its name is believed where an article that names itself
 * remains without it.
 */
final class ArticleElsewhere {
    /** Characters of prose that are surely an article. */
    private static final int ENOUGH = 1_200;

    private final Element box;
    private final Masses masses;

    private ArticleElsewhere(Element box, Masses masses) {
        this.box = box;
        this.masses = masses;
    }

    static boolean than(Element box, Element body, Masses masses) {
        return new ArticleElsewhere(box, masses).below(body);
    }

    /** Among the descendants of an element; what lies within the box says only that the box's name lies. */
    private boolean below(Element parent) {
        for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (child.equals(box) || masses.of(child).prose() < ENOUGH) {
                continue;
            }
            if ((Hints.ofContent(child) && remains(child)) || below(child)) {
                return true;
            }
        }
        return false;
    }

    private boolean remains(Element article) {
        double within = isWithin(article) ? masses.of(box).prose() : 0;
        return masses.of(article).prose() - within >= ENOUGH;
    }

    private boolean isWithin(Element article) {
        for (Element at = box.parent(); at != null; at = at.parent()) {
            if (at.equals(article)) {
                return true;
            }
        }
        return false;
    }
}
