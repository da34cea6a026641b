package org.dateline.reader.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.reader.query.Answer;
import org.dateline.reader.query.ArticleFilter;
import org.dateline.reader.query.Parameters;
import org.junit.jupiter.api.Test;

/** What a reader asks itself before it is ready. */
class RehearsalTest {
    private final List<Parameters> asked = new ArrayList<>();

    @Test
    void asks_as_many_questions_as_there_are_articles() {
        assertThat(of(7).run()).isEqualTo(7);

        assertThat(asked).hasSize(8).allSatisfy(given -> given.allowOnly(known()));
        assertThat(asked).filteredOn(given -> given.one("entity").isPresent()).isNotEmpty();
        assertThat(asked)
                .extracting(given -> given.one("q").orElse(""))
                .as("a phrase without a word, and a misspelt word")
                .anyMatch(text -> text.startsWith("\"") && text.contains(" -"))
                .containsAnyOf("fery", "habour");
    }

    @Test
    void asks_four_hundred_at_most() {
        assertThat(of(100_000).run()).isEqualTo(400);
    }

    @Test
    void asks_nothing_of_an_empty_index() {
        assertThat(new Rehearsal(given -> page(0, List.of(), Map.of()), () -> false).run())
                .isZero();
    }

    @Test
    void ends_where_the_reader_does() {
        assertThat(new Rehearsal(this::answered, () -> asked.size() > 3).run()).isEqualTo(3);
    }

    private Rehearsal of(int articles) {
        return new Rehearsal(given -> answered(given, articles), () -> false);
    }

    private Answer.ArticlePage answered(Parameters given) {
        return answered(given, 100);
    }

    private Answer.ArticlePage answered(Parameters given, int articles) {
        asked.add(given);
        Answer.Article article = new Answer.Article(
                "1",
                "urn:t:1",
                "The ferry is in the harbour",
                null,
                null,
                null,
                "t",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                0,
                null,
                null);
        Answer.Count count = new Answer.Count("Q48320", "Kobe", "place", null, 1);
        return page(articles, List.of(article), Map.of("entity", List.of(count)));
    }

    private static Answer.ArticlePage page(
            int total, List<Answer.Article> articles, Map<String, List<Answer.Count>> facets) {
        return new Answer.ArticlePage(total, null, articles, facets, "p", null, 0);
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(ArticleFilter.NAMES);
        known.add("limit");
        return known;
    }
}
