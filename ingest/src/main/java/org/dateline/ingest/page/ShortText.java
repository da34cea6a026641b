package org.dateline.ingest.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of an element as long as it is short: who looks for a date or a name has no use for a whole article. */
final class ShortText {
    private final StringBuilder text = new StringBuilder();
    private final int most;

    private ShortText(int most) {
        this.most = most;
    }

    /** The text with blanks as one and between blocks; only a beginning, longer than {@code most}, where it is longer. */
    static String of(Element element, int most) {
        ShortText text = new ShortText(most);
        text.add(element);
        return text.text.toString().strip();
    }

    private void add(Element element) {
        if (Tags.unread(element)) {
            return;
        }
        boolean block = !Tags.inline(element);
        if (block) {
            blank();
        }
        for (Node child = element.firstChild(); child != null && text.length() <= most; child = child.nextSibling()) {
            if (child instanceof TextNode run) {
                add(run.getWholeText());
            } else if (child instanceof Element inner) {
                add(inner);
            }
        }
        if (block) {
            blank();
        }
    }

    private void add(String run) {
        for (int i = 0; i < run.length() && text.length() <= most; i++) {
            char c = run.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                blank();
            } else {
                text.append(c);
            }
        }
    }

    private void blank() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }
}
