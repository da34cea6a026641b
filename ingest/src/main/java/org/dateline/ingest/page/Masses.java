package org.dateline.ingest.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a tree. Each run of text between the borders of blocks is prose, a label or links; prose counts by its length,
 * the others against it, so that the element with the greatest sum is the one around the article and little else.
 */
final class Masses {
    /**
     * @param prose characters of running text
     * @param worth prose less what labels and links take off
     * @param chars all characters, blanks as one
     * @param links those of them within links
     * @param blocks whether it has lines of its own within it
     */
    record Mass(double prose, double worth, int chars, int links, boolean blocks) {
        static final Mass NONE = new Mass(0, 0, 0, 0, false);

        double linkDensity() {
            return chars == 0 ? 0 : (double) links / chars;
        }
    }

    private final IdentityHashMap<Element, Mass> masses;
    private final Set<Element> leftOut;

    /** Those of the whole, or {@code null} where these are. */
    private final @Nullable Masses whole;

    /** Around something that is left out; all others weigh what they weigh in the whole. */
    private final Set<Element> changed = Collections.newSetFromMap(new IdentityHashMap<>());

    private Masses(@Nullable Masses whole, Set<Element> leftOut) {
        this.whole = whole;
        this.leftOut = leftOut;
        this.masses = new IdentityHashMap<>(whole == null ? 2048 : 512);
    }

    static Masses ofAll(Element body) {
        Masses masses = new Masses(null, Set.of());
        masses.weigh(body, false);
        return masses;
    }

    /** What is left without some elements. */
    Masses without(Set<Element> elements, Element body) {
        Masses rest = new Masses(this, elements);
        for (Element element : elements) {
            for (Element at = element.parent(); at != null && rest.changed.add(at); at = at.parent()) {}
        }
        rest.weigh(body, false);
        return rest;
    }

    Mass of(Element element) {
        Mass own = masses.get(element);
        if (own != null) {
            return own;
        }
        return whole == null || leftOut.contains(element) ? Mass.NONE : whole.of(element);
    }

    private Mass weigh(Element element, boolean linked) {
        if (Tags.unread(element) || leftOut.contains(element)) {
            return Mass.NONE;
        }
        if (whole != null && !changed.contains(element)) {
            return whole.of(element);
        }
        boolean inLink = linked || (element.normalName().equals("a") && element.hasAttr("href"));
        Sum sum = new Sum(Tags.heading(element));
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode text) {
                sum.text(text.getWholeText(), inLink);
            } else if (child instanceof Element inner) {
                sum.add(weigh(inner, inLink), inner);
            }
        }
        Mass mass = sum.total(Tags.inline(element));
        masses.put(element, mass);
        return mass;
    }

    /** Adds up an element. */
    private static final class Sum {
        private final boolean heading;
        private double prose;
        private double worth;
        private int chars;
        private int links;
        private boolean blocks;
        private int runChars;
        private int runLinks;
        private int runStops;

        Sum(boolean heading) {
            this.heading = heading;
        }

        void text(String text, boolean linked) {
            int count = 0;
            boolean blank = true;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean space = c <= ' ' || c == '\u00A0';
                if (!space) {
                    // A letter of Chinese, Japanese or Korean says as much as two or three of an alphabet.
                    count += Letters.dense(c) ? 3 : 1;
                    runStops += Letters.endsClause(c) ? 1 : 0;
                } else if (!blank) {
                    count++;
                }
                blank = space;
            }
            runChars += count;
            runLinks += linked ? count : 0;
        }

        void add(Mass inner, Element element) {
            if (Tags.inline(element) && !inner.blocks()) {
                runChars += inner.chars();
                runLinks += inner.links();
                runStops += (int) inner.prose();
                return;
            }
            if (element.normalName().equals("br")) {
                return;
            }
            endRun();
            blocks = true;
            prose += inner.prose();
            worth += inner.worth();
            chars += inner.chars();
            links += inner.links();
        }

        private void endRun() {
            if (runChars > 0) {
                chars += runChars;
                links += runLinks;
                double own = worthOfRun();
                worth += own;
                prose += Math.max(0, own);
            }
            runChars = 0;
            runLinks = 0;
            runStops = 0;
        }

        private double worthOfRun() {
            if (heading) {
                return 0;
            }
            double density = (double) runLinks / runChars;
            if (density > 0.5) {
                return -Math.min(runChars, 60) * 0.4;
            }
            if ((runChars >= 60 && runStops > 0) || runChars >= 140) {
                return runChars * (1 - density);
            }
            return runStops > 0 && runChars > 25 ? runChars * 0.4 * (1 - 2 * density) : -5;
        }

        Mass total(boolean inline) {
            if (inline && !blocks) {
                // Still within a run: its stops travel in the place of prose.
                return new Mass(runStops, 0, runChars, runLinks, false);
            }
            endRun();
            return new Mass(prose, worth, chars, links, blocks || !inline);
        }
    }
}
