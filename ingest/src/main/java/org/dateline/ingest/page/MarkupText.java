package org.dateline.ingest.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.messages.Rejection.Reason;
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
        Element body = PageDocument.parse(htmlOrXhtmlFragment, null).body();
        Set<Element> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element element : body.getAllElements()) {
            if (Tags.hidden(element) || Tags.control(element)) {
                hidden.add(element);
            }
        }
        return TextOutput.lines(body, hidden).stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
