package org.dateline.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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

    /** From the surest to the least sure; all of the first that has names. */
    private static final List<String> ELEMENTS = List.of(
            "[itemprop~=(?i)author] [itemprop=name]",
            "[itemprop~=(?i)^author$]",
            "a[rel~=(?i)author], address[rel~=(?i)author]",
            ".author-name, .authorname, .author_name, .byline-name, .byline__name, .article-author, .post-author,"
                    + " .entry-author, .c-byline__author, .fn",
            ".byline, .article-byline, .article__byline, .post-byline, .story-byline, #byline, .byLine",
            ".author, .authors, .post__author, .article__author, #author, .autor, .writer, .submitted");

    private final Document document;
    private final @Nullable String siteName;

    private Authors(Document document, @Nullable String siteName) {
        this.document = document;
        this.siteName = siteName;
    }

    static List<String> of(Document document, MetaTags meta, LinkedData data, @Nullable String siteName) {
        Authors authors = new Authors(document, siteName);
        List<String> named = authors.names(data.authors());
        if (named.isEmpty()) {
            named = authors.ofMeta(meta);
        }
        return named.isEmpty() ? authors.onThePage() : named;
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
        for (String selector : ELEMENTS) {
            List<String> texts = new ArrayList<>();
            for (Element element : document.select(selector)) {
                String text = element.hasAttr("content") ? element.attr("content") : element.text();
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
