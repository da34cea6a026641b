package org.dateline.enrich.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.text.RandomText;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Keyword;
import org.dateline.messages.Enrichment.Language;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.messages.Enrichment.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordAnnotatorTest {
    private static final KeywordAnnotator ANNOTATOR = new KeywordAnnotator();

    private static Draft tokenized(String text) {
        Draft draft = Draft.of(Article.of("urn:a", text).build());
        return new TextAnnotator().annotate(draft).after(draft);
    }

    private static List<Keyword> keywords(String text) {
        Draft draft = tokenized(text);
        return ANNOTATOR.annotate(draft).after(draft).keywords();
    }

    @Test
    void phrases_that_come_back_come_first_and_no_part_of_them_beside_them() {
        String text = "The export controls hurt. They said export controls were new. An export was stopped, and the"
                + " intelligence-sharing pact ended.";

        List<Keyword> keywords = keywords(text);

        assertThat(keywords.get(0).value()).isEqualTo("export controls");
        assertThat(keywords.get(0).score()).isEqualTo(1);
        assertThat(keywords.get(0).mentions()).hasSize(2);
        assertThat(keywords)
                .extracting(Keyword::value)
                .contains("intelligence-sharing pact")
                .doesNotContain("export");
    }

    @Test
    void the_half_of_a_long_role_is_no_keyword() {
        String text = "Ann Lee, the assistant secretary of state for Pacific affairs, opened a pump station in Rome.";
        Entity lee = new Entity(
                "e1",
                "person",
                null,
                "Ann Lee",
                null,
                List.of(),
                "assistant secretary of state for Pacific affairs",
                0.1,
                null,
                null,
                List.of(new org.dateline.messages.Enrichment.Mention(0, 7, "Ann Lee")),
                "test");
        Draft draft = tokenized(text).with(changes -> changes.entities = List.of(lee));

        List<Keyword> keywords = ANNOTATOR.annotate(draft).after(draft).keywords();

        assertThat(keywords)
                .extracting(Keyword::value)
                .contains("pump station")
                .doesNotContain("Pacific affairs", "assistant secretary");
    }

    @Test
    void the_half_of_a_name_that_was_not_seen_is_no_keyword() {
        String text = "The export controls hurt. A Rock and Roll Hall show opened in the port of Rome on Monday.";
        int at = text.indexOf("Roll");
        Entity hall = new Entity(
                "e1",
                "organisation",
                null,
                "Roll Hall",
                null,
                List.of(),
                null,
                0.1,
                null,
                null,
                List.of(new org.dateline.messages.Enrichment.Mention(at, at + 9, "Roll Hall")),
                "test");
        Draft draft = tokenized(text).with(changes -> changes.entities = List.of(hall));

        List<Keyword> keywords = ANNOTATOR.annotate(draft).after(draft).keywords();

        assertThat(keywords)
                .extracting(Keyword::value)
                .contains("export controls")
                .doesNotContain("Rock", "rock");
    }

    @Test
    void shouted_words_keep_their_capitals_and_headings_are_not_glued_to_what_follows() {
        String text =
                "TIMBER YARD reopens.\nHarbour news\nbridge toll rises again in the north of the county this winter.";

        List<Keyword> keywords = keywords(text);

        assertThat(keywords)
                .extracting(Keyword::value)
                .noneMatch(value -> value.startsWith("tIMBER"))
                .doesNotContain("harbour news bridge toll", "news bridge toll");
    }

    @Test
    void a_sign_that_stands_alone_costs_no_keywords() {
        List<Keyword> keywords = keywords("Shares rose ^ on Monday. The export controls hurt. - * ^");

        assertThat(keywords).extracting(Keyword::value).contains("export controls");
    }

    @Test
    void an_entity_stands_under_its_name_with_the_places_of_its_names() {
        String text =
                "Pacific Reefer Holdings was bought. Shares in Pacific Reefer fell on the news of the takeover bid.";
        Entity entity = new Entity(
                "e1",
                "organisation",
                null,
                "Pacific Reefer Holdings",
                null,
                List.of(),
                null,
                0.9,
                null,
                null,
                List.of(new Mention(0, 23, "Pacific Reefer Holdings"), new Mention(46, 60, "Pacific Reefer")),
                "entity");
        Draft draft = tokenized(text).with(changes -> changes.entities = List.of(entity));

        List<Keyword> keywords = ANNOTATOR.annotate(draft).after(draft).keywords();

        assertThat(keywords.get(0).value()).isEqualTo("Pacific Reefer Holdings");
        assertThat(keywords.get(0).mentions()).containsExactly(new Span(0, 23), new Span(46, 60));
        assertThat(keywords).extracting(Keyword::value).contains("takeover bid").doesNotContain("Pacific Reefer");
    }

    @Test
    void what_somebody_does_with_a_thing_is_no_keyword_and_neither_is_a_code() {
        String text = "A4931 The harbour board won by building sidewalks and without intimidating workers. The towing"
                + " company was fined for auctioning the cars; we''ll link to the towing company. Pilots want a larger"
                + " runway and liquor worth millions.";

        assertThat(keywords(text))
                .extracting(Keyword::value)
                .contains("towing company", "harbour board")
                .noneMatch(value -> value.contains("building")
                        || value.contains("intimidating")
                        || value.contains("auctioning")
                        || value.contains("A4931")
                        || value.contains("ll ")
                        || value.contains("larger")
                        || value.contains("worth"));
    }

    @Test
    void singular_and_plural_are_one_keyword() {
        Keyword keyword = keywords("The heat pump is new. Heat pumps cost more than stoves, and they want heat pumps.")
                .get(0);

        assertThat(keyword.value()).isIn("heat pumps", "heat pump");
        assertThat(keyword.mentions()).hasSize(3);
    }

    @Test
    void verbs_and_what_stands_before_the_story_are_no_keywords() {
        List<Keyword> keywords = keywords(
                "SEOUL, Nov. 4 (Northwire) - The ministry carries out a survey of coral reefs and expects results soon.");

        assertThat(keywords)
                .extracting(Keyword::value)
                .contains("coral reefs")
                .noneMatch(
                        value -> value.contains("Northwire") || value.contains("carries") || value.contains("expects"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"He said that it was so, and they will.", "On Monday, the other 25 people of 2019.", "* * *"})
    void a_text_of_stop_words_has_none(String text) {
        assertThat(ANNOTATOR.annotate(tokenized(text))).isInstanceOf(Annotation.Empty.class);
    }

    @Test
    void another_language_is_skipped() {
        Draft german = tokenized("Der Bundestag hat entschieden.")
                .with(changes -> changes.language = new Language("de", 1, "given"));

        assertThat(ANNOTATOR.annotate(german)).isInstanceOf(Annotation.Skipped.class);
    }

    @RepeatedTest(100)
    void every_mention_lies_in_the_text_and_scores_fall(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String text = RandomText.of(random, random.nextInt(300));

        List<Keyword> keywords = keywords(text);

        assertThat(keywords).hasSizeLessThanOrEqualTo(KeywordAnnotator.MOST);
        double last = 1;
        for (Keyword keyword : keywords) {
            assertThat(keyword.score()).isBetween(0.0, last);
            last = keyword.score();
            assertThat(keyword.mentions())
                    .isNotEmpty()
                    .allSatisfy(span ->
                            assertThat(text.substring(span.start(), span.end())).isNotBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"export controls, ", "word ", "a-", "Kim-", "x1 "})
    void a_long_text_takes_no_minutes(String piece) {
        Draft draft = tokenized(piece.repeat(900_000 / piece.length()));

        assertThat(Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> ANNOTATOR.annotate(draft)))
                .isNotNull();
    }
}
