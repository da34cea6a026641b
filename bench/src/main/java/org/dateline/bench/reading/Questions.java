package org.dateline.bench.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Questions as people ask them: words that stand in the news, beside one or two filters that the facets offer. */
final class Questions {
    private static final int SHORTEST_WORD = 5;

    private final List<String> words = new ArrayList<>();
    private final List<String> filters = new ArrayList<>();
    private final Random random;

    /** @param page an answer with articles and facets, of which they are made */
    Questions(JsonNode page, Random random) {
        this.random = random;
        for (JsonNode article : page.path("articles")) {
            for (String word : article.path("summary").asText().split("[^\\p{L}]+", -1)) {
                if (word.length() >= SHORTEST_WORD) {
                    words.add(word);
                }
            }
        }
        for (String facet : List.of("entity", "topic", "place")) {
            page.path("facets")
                    .path(facet)
                    .forEach(count -> filters.add(
                            facet + "=" + ReaderProcess.encoded(count.path("id").asText())));
        }
        filters.add("from=2026-02-01");
        filters.add("from=2026-01-10&to=2026-02-20");
        filters.add("language=en");
    }

    /** Parameters of {@code GET /articles}. */
    String next() {
        StringBuilder question = new StringBuilder("q=").append(one(words));
        for (int more = random.nextInt(3); more > 0; more--) {
            question.append('+').append(one(words));
        }
        return question.append('&').append(one(filters)).toString();
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
