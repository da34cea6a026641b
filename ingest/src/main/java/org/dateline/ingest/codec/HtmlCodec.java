package org.dateline.ingest.codec;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A web page: its main text and what it says of itself. */
final class HtmlCodec implements Codec {
    /** What a page or a piece of one begins with. */
    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "body",
            "div",
            "p",
            "article",
            "section",
            "main",
            "meta",
            "title",
            "script",
            "table",
            "span",
            "link",
            "style",
            "h1",
            "h2",
            "h3",
            "header",
            "noscript",
            "center",
            "font",
            "ul",
            "ol",
            "img");

    @Override
    public List<String> mediaTypes() {
        return List.of("text/html", "application/xhtml+xml");
    }

    @Override
    public List<String> extensions() {
        return List.of("html", "htm", "xhtml", "shtml");
    }

    @Override
    public boolean recognises(Head head) {
        return head.startsWith("<!doctype html") || ELEMENTS.contains(head.root());
    }

    @Override
    public void read(Source source, Findings to) throws IOException {
        byte[] bytes = source.whole();
        Described described = source.described();
        to.item(source.item("", bytes, () -> WebPage.read(bytes, described)));
    }
}
