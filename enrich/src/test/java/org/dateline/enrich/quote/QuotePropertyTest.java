package org.dateline.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Language;
import org.dateline.messages.Enrichment.Quote;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotePropertyTest {
    private static final String[] PIECES = {
        "“",
        "”",
        "\"",
        "‘",
        "’",
        "'",
        "«",
        "»",
        "„",
        "(",
        ")",
        ",",
        ".",
        "?",
        "!",
        ":",
        ";",
        "—",
        "…",
        "\n",
        "\r\n",
        "\n\n",
        "said",
        "told",
        "saying",
        "according to",
        "that",
        "he",
        "she",
        "they",
        "it",
        "the company",
        "the official",
        "who",
        "and",
        "{Ann Lee}",
        "{=Lee=Ann Lee}",
        "{Bob Ray}",
        "{Acme+}",
        "{Rome@}",
        "reporters",
        "on Monday",
        "go",
        "We go",
        "SMITH:",
        "Q:",
        "called",
        "a",
        "of",
        "👍",
        "\u0301",
        "\u00AD",
        "\uD83D",
        "東京",
        "5",
        "A:",
        "to",
        "'s",
        "’s",
        "in",
        "statement",
        "says"
    };

    @RepeatedTest(500)
    void spans_and_speakers_hold_for_any_text(RepetitionInfo repetition) {
        // Given
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder marked = new StringBuilder("{Ann Lee} ");
        int count = random.nextInt(120);
        for (int i = 0; i < count; i++) {
            marked.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(4) == 0 ? "" : " ");
        }
        Draft draft = QuoteDraft.of(marked.toString());
        String text = draft.article().text();

        // When
        List<Quote> quotes = QuoteDraft.quotes(draft);

        // Then
        List<String> ids = draft.entities().stream().map(Entity::id).toList();
        int end = 0;
        for (Quote quote : quotes) {
            assertThat(text.substring(quote.start(), quote.end())).contains(quote.text());
            assertThat(quote.text()).isNotEmpty();
            assertThat(quote.speaker() == null || ids.contains(quote.speaker())).isTrue();
            if (quote.direct()) {
                assertThat(quote.start()).as("direct quotes are disjoint").isGreaterThanOrEqualTo(end);
                end = quote.end();
            }
        }
        assertThat(QuoteDraft.quotes(draft)).isEqualTo(quotes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“",
                "”",
                "\"",
                "\" ",
                " \"a\" ",
                "'",
                "‘a ",
                "a’ ",
                "s’ a ",
                "“a” ",
                "“a”\n",
                "“a\n",
                "“A b c d.” ",
                "(",
                "said ",
                "he said ",
                "he said, ",
                "saying ",
                ", said ",
                "according to ",
                "“A,” he said. ",
                "Ann said that ",
                "Q: a\n",
                "who ",
                "to ",
                "and ",
                "told "
            })
    void a_million_characters_of_anything_take_no_minutes(String piece) {
        String text = "Ann Lee said so. " + piece.repeat(1_000_000 / piece.length());
        Draft draft = QuoteDraft.of("{Ann Lee} said so. ").with(changes -> {
            changes.article = Article.of("urn:a", text).build();
            changes.text = TextAnnotator.tokenize(text);
        });

        Annotation annotation =
                Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> new QuoteAnnotator().annotate(draft));

        assertThat(annotation.status()).isNotNull();
    }

    @Test
    void more_quotes_than_the_cap_are_skipped_with_the_reason() {
        Draft draft = QuoteDraft.of(
                "“We go now,” {Ann Lee} said. ".replace("{Ann Lee}", "she").repeat(QuoteAnnotator.MAX_QUOTES + 1));

        assertThat(new QuoteAnnotator().annotate(draft))
                .isEqualTo(new Annotation.Skipped("the text has 10001 quotes, the cap is 10000"));
    }

    @Test
    void only_english_is_read() {
        Draft german = QuoteDraft.of("„Wir gehen“, sagte {Ann Lee}.")
                .with(changes -> changes.language = new Language("de", 1, "given"));

        assertThat(new QuoteAnnotator().annotate(german)).isInstanceOf(Annotation.Skipped.class);
    }
}
