package org.dateline.onebox.watch;

import java.util.stream.Collectors;
import org.dateline.messages.EnrichedArticle;
import org.dateline.messages.Enrichment;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.OneLine;
import org.dateline.onebox.console.Style;

/** An enriched article on one line: its date, language, headline and places. */
public final class ArticleLine {
    private static final int MOST_PLACES = 3;
    private static final int LONGEST_HEADLINE = 90;

    private ArticleLine() {}

    public static String of(EnrichedArticle enriched, Console console) {
        Enrichment enrichment = enriched.enrichment();
        String date = enrichment.published() == null
                ? "no date"
                : enrichment.published().value();
        String language =
                enrichment.language() == null ? "--" : enrichment.language().tag();
        String places = places(enrichment);
        Style style = console.outStyle();
        String head = pad(date.length() > 10 ? date.substring(0, 10) : date, 10) + "  " + pad(language, 2) + "  ";
        String headline = console.fitted(shortened(headline(enriched)), head.length() + places.length());
        return style.dim(head) + headline + style.good(places);
    }

    /** The headline, given or derived, else the beginning of the text. */
    public static String headline(EnrichedArticle enriched) {
        Enrichment.Headline headline = enriched.enrichment().headline();
        return headline == null ? enriched.article().text() : headline.value();
    }

    private static String shortened(String headline) {
        String line = OneLine.of(headline);
        return line.length() <= LONGEST_HEADLINE ? line : line.substring(0, LONGEST_HEADLINE - 1) + "…";
    }

    private static String places(Enrichment enrichment) {
        String names = enrichment.places().stream()
                .map(Enrichment.PlaceFound::name)
                .distinct()
                .limit(MOST_PLACES)
                .map(OneLine::of)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "  [" + names + "]";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
