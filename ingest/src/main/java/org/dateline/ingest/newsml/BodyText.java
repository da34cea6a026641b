package org.dateline.ingest.newsml;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The text of a body in markup, of XHTML, HTML or NITF: blocks apart by an empty line, lines where they were broken. */
final class BodyText {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "block",
            "hl1",
            "hl2",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "tr",
            "pre",
            "blockquote",
            "bq",
            "article",
            "section",
            "header",
            "footer",
            "figure",
            "hr",
            "nitf-table",
            "fn",
            "body",
            "body.content",
            "note");
    /** What is in a body and is not said by it. */
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "head",
            "media-metadata",
            "media-reference",
            "media-producer",
            "object",
            "svg",
            "template",
            "media",
            "figure");

    private BodyText() {}

    static String ofHtml(String html) {
        return of(Jsoup.parseBodyFragment(html).body());
    }

    static String ofXml(String xml) {
        return of(Jsoup.parse(xml, "", Parser.xmlParser()));
    }

    private static String of(Node root) {
        Visitor visitor = new Visitor();
        root.traverse(visitor);
        return visitor.text();
    }

    /** Writes text as it comes; a silent element is passed over with all that is in it. */
    private static final class Visitor implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private int silent;

        @Override
        public void head(Node node, int depth) {
            if (SILENT.contains(node.nodeName())) {
                silent++;
            } else if (silent == 0 && node instanceof TextNode words) {
                text.append(words.getWholeText().replaceAll("\\s+", " "));
            } else if (node.nodeName().equals("br")) {
                text.append('\n');
            } else if (BLOCKS.contains(node.nodeName())) {
                text.append("\n\n");
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (SILENT.contains(node.nodeName())) {
                silent--;
            } else if (BLOCKS.contains(node.nodeName())) {
                text.append("\n\n");
            }
        }

        String text() {
            return text.toString()
                    .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                    .replaceAll("\\n{3,}", "\n\n")
                    .strip();
        }
    }
}
