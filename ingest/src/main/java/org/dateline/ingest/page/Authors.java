package org.dateline.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Who wrote it: the first kind of evidence that names somebody. */
final class Authors {
    private static final List<String> META = List.of(
            "author",
            "article:author",
            "byl",
            "dc.creator",
            "dcterms.creator",
            "parsely-author",
            "sailthru.author",
            "citation_author",
            "dc.creator.name",
            "og:author",
            "article:author_name",
            "authors",
            "creator",
            "cxenseparse:author",
            "rbauthors");

    private static final int LONGEST_BYLINE = 80;

    private final Landmarks landmarks;
    private final @Nullable String siteName;

    private Authors(Landmarks landmarks, @Nullable String siteName) {
        this.landmarks = landmarks;
        this.siteName = siteName;
    }

    static List<String> of(
            Document document, Landmarks landmarks, MetaTags meta, LinkedData data, @Nullable String siteName) {
        Authors authors = new Authors(landmarks, siteName);
        List<String> named = authors.names(data.authors());
        if (named.isEmpty()) {
            named = authors.ofMeta(meta);
        }
        if (named.isEmpty()) {
            named = authors.onThePage();
        }
        return named.isEmpty() ? authors.ofByline(document.body()) : named;
    }

    private List<String> ofMeta(MetaTags meta) {
        for (String name : META) {
            List<String> named = names(meta.all(name));
            if (!named.isEmpty()) {
                return named;
            }
        }
        return List.of();
    }

    private List<String> onThePage() {
        for (List<Element> elements : landmarks.authors()) {
            List<String> texts = new ArrayList<>();
            for (Element element : elements) {
                String text = element.hasAttr("content") ? element.attr("content") : ShortText.of(element, 150);
                if (text.length() < 150 && !ofAComment(element)) {
                    texts.add(text);
                }
                if (texts.size() == 3) {
                    break;
                }
            }
            List<String> named = names(texts.subList(0, Math.min(texts.size(), 1)));
            if (named.isEmpty()) {
                named = names(texts);
            }
            if (!named.isEmpty()) {
                return named;
            }
        }
        return List.of();
    }

    /** The first line that is nothing but "By" and names, in an element without a telling name. */
    private List<String> ofByline(Element parent) {
        for (Node child = parent.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode text && AuthorNames.beginsAsByline(text.getWholeText())) {
                String line = ShortText.of(parent, LONGEST_BYLINE);
                List<String> named = line.length() > LONGEST_BYLINE || !AuthorNames.isByline(line) || ofAComment(parent)
                        ? List.of()
                        : names(List.of(line));
                if (!named.isEmpty() && named.stream().allMatch(AuthorNames::isFullName)) {
                    return named;
                }
            } else if (child instanceof Element inner && !Tags.unread(inner)) {
                List<String> named = ofByline(inner);
                if (!named.isEmpty()) {
                    return named;
                }
            }
        }
        return List.of();
    }

    static boolean ofAComment(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            String names = at.id() + " " + at.className();
            for (String word : Hints.words(names)) {
                if ((word.startsWith("comment") && !word.equals("commentable"))
                        || word.startsWith("related")
                        || word.startsWith("sidebar")
                        || word.equals("footer")) {
                    return at.parent() != null
                            && !at.normalName().equals("body")
                            && !at.normalName().equals("html")
                            && !at.normalName().equals("article");
                }
            }
        }
        return false;
    }

    private List<String> names(List<String> bylines) {
        Set<String> names = new LinkedHashSet<>();
        for (String byline : bylines) {
            names.addAll(AuthorNames.of(byline, siteName));
        }
        return new ArrayList<>(names);
    }
}
