package org.dateline.ingest.page;

import java.util.ArrayList;
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

    static String of(
            Element body,
            Surroundings surroundings,
            @Nullable String headline,
            @Nullable String description,
            @Nullable String announced) {
        Masses whole = Masses.ofAll(body);
        String best = "";
        for (Strictness strictness : Strictness.values()) {
            String text = read(body, whole, strictness, surroundings, headline, description);
            if (text.length() > 2 * best.length() || (text.length() > best.length() && best.length() < SHORT)) {
                best = text;
            }
            if (best.length() >= SHORT) {
                break;
            }
        }
        return Announced.reconciled(best, announced);
    }

    private static String read(
            Element body,
            Masses whole,
            Strictness strictness,
            Surroundings surroundings,
            @Nullable String headline,
            @Nullable String description) {
        Set<Element> leftOut = Furniture.of(body, whole, strictness);
        Masses masses = whole.without(leftOut, body);
        Element content = MainContent.find(body, masses, leftOut, surroundings);
        Pruning.prune(content, masses, leftOut);
        Element lead = Lead.before(content, masses, leftOut, description);
        if (lead == null && surroundings.heading() != null) {
            lead = Opening.between(surroundings.heading(), content, masses, leftOut);
        }
        List<Line> lines = new ArrayList<>(lead == null ? List.of() : TextOutput.lines(lead, leftOut));
        lines.addAll(TextOutput.lines(content, leftOut));
        return String.join("\n", Boilerplate.without(lines, headline));
    }
}
