package org.dateline.onebox.search;

import com.fasterxml.jackson.databind.JsonNode;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.Style;

/** An answer for people: two lines an article. */
final class Listing {
    private static final int DAY = 10;
    private static final int MARGIN = 14;

    private final Console console;
    private final Style style;

    Listing(Console console) {
        this.console = console;
        this.style = console.outStyle();
    }

    void print(String query, JsonNode page) {
        String corrected = page.path("corrected").asText("");
        console.err()
                .println("%,d found%s".formatted(
                        page.path("total").asInt(), corrected.isEmpty() ? "" : "; searched for " + corrected));
        for (JsonNode article : page.path("articles")) {
            String published = article.path("published").asText("");
            String day = published.substring(0, Math.min(DAY, published.length()));
            console.out()
                    .println("%-12s".formatted(day)
                            + style.bold(console.fitted(article.path("title").asText(), MARGIN)));
            console.out().println(" ".repeat(12) + console.fitted(fragment(article), MARGIN));
            console.out().println(" ".repeat(12) + style.dim(article.path("uri").asText()));
        }
    }

    private static String fragment(JsonNode article) {
        for (JsonNode highlight : article.path("highlights")) {
            if (highlight.path("field").asText().equals("body")) {
                return highlight.path("text").asText();
            }
        }
        return article.path("summary").asText("");
    }
}
