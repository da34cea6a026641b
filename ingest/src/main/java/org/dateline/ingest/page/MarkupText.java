package org.dateline.ingest.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.messages.Rejection.Reason;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The text of a piece of HTML or XHTML: all of it, unlike {@link Page}, which looks for the article. */
public final class MarkupText {
    private static final int MAX_CHARS = PageDocument.MAX_BYTES;

    private MarkupText() {}

    /**
     * Plain text, a line for each paragraph, with entities resolved and without what a reader does not see (scripts,
     * styles, hidden elements).
     *
     * @throws PageRefused when it is too large
     */
    public static String of(String htmlOrXhtmlFragment) {
        if (htmlOrXhtmlFragment.length() > MAX_CHARS) {
            throw new PageRefused(
                    Reason.TOO_LARGE,
                    "the markup has " + htmlOrXhtmlFragment.length() + " characters: must be at most " + MAX_CHARS);
        }
        Document document = PageDocument.parse(htmlOrXhtmlFragment, null);
        Element body = document.body();
        Set<Element> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
        int[] counts = new int[2];
        document.traverse((node, depth) -> {
            if (node instanceof Element element) {
                counts[0]++;
                counts[1] += PageDocument.tooDeep(depth) ? 1 : 0;
                if (Tags.hidden(element) || Tags.control(element)) {
                    hidden.add(element);
                }
            }
        });
        PageDocument.refuseBombs(counts[0], counts[1]);
        return TextOutput.lines(body, hidden).stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
