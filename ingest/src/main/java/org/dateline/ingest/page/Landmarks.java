package org.dateline.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The elements that the readers of title, authors and dates ask for, gathered in one walk over the tree, each list in the
 * order of the page: to ask for each with a selector of its own took longer than to parse the page.
 */
final class Landmarks {
    private final List<Element> metas = new ArrayList<>();
    private final List<Element> linkedData = new ArrayList<>();
    private final List<Element> scripts = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private final List<Element> dates = new ArrayList<>();
    private final List<Element> perhapsDates = new ArrayList<>();
    private final List<Element> changes = new ArrayList<>();
    private final List<List<Element>> authors = new ArrayList<>();
    private @Nullable Element canonical;
    private int elements;
    private int tooDeep;

    private Landmarks() {
        for (int kind = 0; kind < NamedRoles.AUTHOR_KINDS; kind++) {
            authors.add(new ArrayList<>());
        }
    }

    /**
     * Walks over a page.
     *
     * @throws PageRefused when it has too many elements
     */
    static Landmarks of(Document document) {
        Landmarks landmarks = new Landmarks();
        landmarks.walk(document, 1, false);
        PageDocument.refuseBombs(landmarks.elements, landmarks.tooDeep);
        return landmarks;
    }

    private void walk(Element parent, int depth, boolean inAuthor) {
        for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            elements++;
            tooDeep += PageDocument.tooDeep(depth) ? 1 : 0;
            boolean author = inAuthor;
            if (child.attributesSize() > 0) {
                author |= byAttributes(child, inAuthor);
            } else {
                byTag(child);
            }
            walk(child, depth + 1, author);
        }
    }

    private void byTag(Element element) {
        switch (element.normalName()) {
            case "h1", "h2" -> headings.add(element);
            case "script" -> scripts.add(element);
            case "time" -> perhapsDates.add(element);
            default -> {}
        }
    }

    /** Whether it is an author's. */
    private boolean byAttributes(Element element, boolean inAuthor) {
        String itemprop = element.attr("itemprop");
        int roles = NamedRoles.of(element);
        switch (element.normalName()) {
            case "meta" -> metas.add(element);
            case "script" -> linkedData(element);
            case "link" -> link(element);
            case "time" -> roles |= element.hasAttr("pubdate") ? NamedRoles.DATE : NamedRoles.PERHAPS_DATE;
            case "a", "address" ->
                roles |= element.attr("rel").toLowerCase(Locale.ROOT).contains("author") ? NamedRoles.author(2) : 0;
            default -> {}
        }
        if (!itemprop.isEmpty()) {
            roles |= NamedRoles.ofItemprop(itemprop, inAuthor);
        }
        keep(element, roles, itemprop);
        return itemprop.toLowerCase(Locale.ROOT).contains("author");
    }

    private void keep(Element element, int roles, String itemprop) {
        String name = element.normalName();
        if (name.equals("h1") || name.equals("h2") || itemprop.equals("headline")) {
            headings.add(element);
        }
        if (roles == 0) {
            return;
        }
        if ((roles & NamedRoles.DATE) != 0) {
            dates.add(element);
        }
        if ((roles & NamedRoles.PERHAPS_DATE) != 0) {
            perhapsDates.add(element);
        }
        if ((roles & NamedRoles.CHANGE) != 0 && (!itemprop.isEmpty() || name.equals("time"))) {
            changes.add(element);
        }
        for (int kind = 0; kind < NamedRoles.AUTHOR_KINDS; kind++) {
            if ((roles & NamedRoles.author(kind)) != 0) {
                authors.get(kind).add(element);
            }
        }
    }

    private void linkedData(Element script) {
        if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            linkedData.add(script);
        } else {
            scripts.add(script);
        }
    }

    private void link(Element link) {
        if (canonical == null
                && link.hasAttr("href")
                && List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+", -1))
                        .contains("canonical")) {
            canonical = link;
        }
    }

    List<Element> metas() {
        return metas;
    }

    List<Element> linkedData() {
        return linkedData;
    }

    /** Those that are no linked data: many hold the article's data all the same, for the page's own use. */
    List<Element> scripts() {
        return scripts;
    }

    /** Of the first and second rank, and what says that it is the headline. */
    List<Element> headings() {
        return headings;
    }

    /** What says that it holds the day of publication. */
    List<Element> dates() {
        return dates;
    }

    /** What may well hold a date. */
    List<Element> perhapsDates() {
        return perhapsDates;
    }

    /** What says that it holds the day of the last change. */
    List<Element> changes() {
        return changes;
    }

    /** From the surest kind to the least sure. */
    List<List<Element>> authors() {
        return authors;
    }

    @Nullable
    Element canonical() {
        return canonical;
    }
}
