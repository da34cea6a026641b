package org.dateline.ingest.page;

import java.util.List;
import java.util.Set;
import org.dateline.ingest.page.Furniture.Strictness;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The article's text of a page: strictly at first, and ever more loosely as long as too little is found. */
final class MainText {
    /** Less than this is rather a miss than an article. */
    private static final int SHORT = 250;

    private MainText() {}

    static String of(Element body, @Nullable String headline, @Nullable String announced) {
        Masses whole = Masses.of(body, Set.of());
        String best = "";
        for (Strictness strictness : Strictness.values()) {
            String text = read(body, whole, strictness, headline);
            if (text.length() > 2 * best.length() || (text.length() > best.length() && best.length() < SHORT)) {
                best = text;
            }
            if (best.length() >= SHORT) {
                break;
            }
        }
        return announced != null && announced.length() > 2 * best.length() && announced.length() >= SHORT
                ? announced
                : best;
    }

    private static String read(Element body, Masses whole, Strictness strictness, @Nullable String headline) {
        Set<Element> leftOut = Furniture.of(body, whole, strictness);
        Masses masses = Masses.of(body, leftOut);
        Element content = MainContent.find(body, masses, leftOut);
        Pruning.prune(content, masses, leftOut);
        List<Line> lines = TextOutput.lines(content, leftOut);
        return String.join("\n", Boilerplate.without(lines, headline));
    }
}
