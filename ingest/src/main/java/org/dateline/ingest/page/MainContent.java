package org.dateline.ingest.page;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the element that holds the article. */
final class MainContent {
    /** A named or semantic container must hold this share of what the best one by weight holds. */
    private static final double ENOUGH = 0.5;

    /** We go down into a child as long as it holds nearly all. */
    private static final double NEARLY_ALL = 0.85;

    private final Masses masses;
    private final Set<Element> leftOut;
    private Element heaviest;
    private @Nullable Element named;
    private @Nullable Element article;

    private MainContent(Element body, Masses masses, Set<Element> leftOut) {
        this.masses = masses;
        this.leftOut = leftOut;
        this.heaviest = body;
    }

    static Element find(Element body, Masses masses, Set<Element> leftOut, Surroundings surroundings) {
        Element home = surroundings.articleBesideOthers(masses);
        Element root = home == null ? body : home;
        MainContent content = new MainContent(root, masses, leftOut);
        content.look(root);
        return content.choose();
    }

    private void look(Element parent) {
        for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (leftOut.contains(child) || Tags.unread(child)) {
                continue;
            }
            if (worth(child) > worth(heaviest)) {
                heaviest = child;
            }
            if (Hints.ofContent(child) && heavier(child, named)) {
                named = child;
            }
            if (child.normalName().equals("article") && heavier(child, article)) {
                article = child;
            }
            look(child);
        }
    }

    private boolean heavier(Element element, @Nullable Element than) {
        return than == null || worth(element) > worth(than);
    }

    private Element choose() {
        double enough = ENOUGH * worth(heaviest);
        if (named != null && worth(named) > 0 && worth(named) >= enough) {
            return withItsParts(named, worth(heaviest));
        }
        if (article != null && worth(article) > 0 && worth(article) >= enough) {
            return narrowed(article);
        }
        return narrowed(heaviest);
    }

    /** An article may be cut into parts by what is set between them: the parent then holds them all. */
    private Element withItsParts(Element part, double most) {
        Element at = part;
        for (int levels = 0; levels < 2; levels++) {
            Element parent = at.parent();
            if (parent == null || worth(parent) < worth(at) + 0.1 * most) {
                return at;
            }
            long parts = 0;
            for (Element child : parent.children()) {
                parts += child.className().equals(at.className()) || Hints.ofContent(child) ? 1 : 0;
            }
            if (parts < 2) {
                return at;
            }
            at = parent;
        }
        return at;
    }

    private Element narrowed(Element from) {
        Element at = from;
        while (true) {
            Element next = nearlyAll(at);
            if (next == null) {
                return at;
            }
            at = next;
        }
    }

    private @Nullable Element nearlyAll(Element parent) {
        for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (worth(child) >= NEARLY_ALL * worth(parent)
                    && worth(child) > 0
                    && masses.of(child).blocks()
                    && child.childrenSize() > 0
                    && !child.normalName().equals("p")) {
                return child;
            }
        }
        return null;
    }

    private double worth(Element element) {
        return masses.of(element).worth();
    }
}
