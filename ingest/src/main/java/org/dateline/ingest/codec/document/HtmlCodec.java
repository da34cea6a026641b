package org.dateline.ingest.codec.document;

import java.io.IOException;
import java.util.Set;
import org.dateline.ingest.codec.input.Codec;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Head;
import org.dateline.ingest.codec.input.Source;

/** A web page: its main text and what it says of itself. */
public final class HtmlCodec implements Codec {
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
