package org.dateline.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes a tree as lines: one for each paragraph, heading, item and row, broken at {@code br} too. */
final class TextOutput {
    private final Set<Element> leftOut;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int links;
    private int heading;
    private int items;
    private int linked;
    private int preformatted;

    private TextOutput(Set<Element> leftOut) {
        this.leftOut = leftOut;
    }

    static List<Line> lines(Element root, Set<Element> leftOut) {
        TextOutput output = new TextOutput(leftOut);
        output.write(root);
        output.endLine();
        return output.lines;
    }

    private void write(Element element) {
        if (Tags.unread(element) || leftOut.contains(element)) {
            return;
        }
        switch (element.normalName()) {
            case "br", "hr" -> endLine();
            case "td", "th" -> cell(element);
            case "pre" -> {
                preformatted++;
                block(element);
                preformatted--;
            }
            case "li", "dd", "dt" -> {
                items++;
                block(element);
                items--;
            }
            case "a" -> {
                linked++;
                children(element);
                linked--;
            }
            default -> {
                if (Tags.inline(element)) {
                    children(element);
                } else {
                    block(element);
                }
            }
        }
    }

    private void block(Element element) {
        endLine();
        int before = heading;
        heading = Tags.heading(element) ? element.normalName().charAt(1) - '0' : before;
        children(element);
        endLine();
        heading = before;
    }

    /** Cells of a row stand on its line, unless they hold lines of their own. */
    private void cell(Element element) {
        if (!line.isEmpty()) {
            line.append(' ');
        }
        children(element);
    }

    private void children(Element element) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode text) {
                text(text.getWholeText());
            } else if (child instanceof Element inner) {
                write(inner);
            }
        }
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && preformatted > 0) {
                endLine();
            } else if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\u2007') {
                blank();
            } else if (seen(c)) {
                line.append(c);
                links += linked > 0 ? 1 : 0;
            }
        }
    }

    private void blank() {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
            links += linked > 0 ? 1 : 0;
        }
    }

    /** Soft hyphens, marks of byte order and zero-width spaces stand within words and are none of them. */
    private static boolean seen(char c) {
        return c != '\u00AD' && c != '\uFEFF' && c != '\u200B' && !Character.isISOControl(c);
    }

    private void endLine() {
        String text = line.toString().strip();
        if (!text.isEmpty()) {
            lines.add(new Line(text, Math.min(links, text.length()), heading, items > 0));
        }
        line.setLength(0);
        links = 0;
    }
}
