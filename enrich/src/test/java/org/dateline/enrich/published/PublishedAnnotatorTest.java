package org.dateline.enrich.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Draft;
import org.dateline.messages.Article;
import org.dateline.messages.ArticleBuilder;
import org.dateline.messages.Enrichment.Published;
import org.dateline.messages.Ninjs.AltId;
import org.dateline.messages.PublishedEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedAnnotatorTest {

    private static Draft annotated(String text, UnaryOperator<ArticleBuilder> more) {
        Draft before = Draft.of(more.apply(Article.of("urn:a", text)).build());
        return new PublishedAnnotator().annotate(before).after(before);
    }

    @Test
    void a_date_line_that_ingest_took_off_the_text_is_the_evidence_for_a_day() {
        Draft draft = annotated(
                "Text.",
                article -> article.contentCreated(OffsetDateTime.parse("2019-11-04T00:00:00Z"))
                        .altIds(List.of(new AltId(PublishedEvidence.FIRST_LINE, "November 4, 2019"))));

        assertThat(draft.published()).isEqualTo(new Published("2019-11-04", "day", "first-line", "November 4, 2019"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://paper.example/2019/11/29/ferry | OSLO, Nov. 28 (Agency) - The ferry sank. | 2019-11-28",
                "https://paper.example/2019-11-29-ferry.html | The ferry sank. | 2019-11-29",
                "urn:newsml:paper.example:20191129:ferry | The ferry sank. | 2019-11-29"
            })
    void a_day_in_the_address_gives_a_dateline_its_year_and_is_the_last_to_be_asked(
            String uri, String text, String day) {
        Draft before = Draft.of(Article.of(uri, text).build());

        Draft draft = new PublishedAnnotator().annotate(before).after(before);

        assertThat(Objects.requireNonNull(draft.published()).value()).isEqualTo(day);
        assertThat(draft.article().contentCreated() == null)
                .as("what the text does not say is not written into the article")
                .isEqualTo(!text.startsWith("OSLO"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://paper.example/2019/13/40/ferry", "https://paper.example/120191129", "tag:a,2019-11-29:b"
            })
    void a_number_in_the_address_that_is_no_day_says_nothing(String uri) {
        Draft before = Draft.of(Article.of(uri, "The ferry sank.").build());

        assertThat(new PublishedAnnotator().annotate(before)).isInstanceOf(Annotation.Empty.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-11-04T00:00:00Z, 2019-11-04, day",
        "2019-11-04T10:15:00Z, 2019-11-04T10:15Z, minute",
        "2019-11-04T10:15:30+09:00, 2019-11-04T10:15:30+09:00, second",
        "2019-11-04T00:00:00+09:00, 2019-11-04T00:00+09:00, minute"
    })
    void a_date_of_the_metadata_is_as_precise_as_it_is_written(String created, String value, String precision) {
        Draft draft = annotated("Text.", article -> article.contentCreated(OffsetDateTime.parse(created)));

        Published published = Objects.requireNonNull(draft.published());
        assertThat(published.value()).isEqualTo(value);
        assertThat(published.precision()).isEqualTo(precision);
        assertThat(published.origin()).isEqualTo("metadata");
        assertThat(published.raw()).startsWith("contentCreated 2019-11-04T");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "November 4, 2019 | 2019-11-04 | day",
                "Nov. 4, 2019 | 2019-11-04 | day",
                "Monday, November 4th, 2019 | 2019-11-04 | day",
                "4 November 2019 | 2019-11-04 | day",
                "2019-11-04 | 2019-11-04 | day",
                "November 2019 | 2019-11 | month"
            })
    void a_first_line_that_is_a_date_says_when(String line, String value, String precision) {
        Draft draft = annotated(line + "\nThe text.", article -> article);

        assertThat(draft.published()).isEqualTo(new Published(value, precision, "first-line", line));
        assertThat(draft.article().contentCreated())
                .isEqualTo(precision.equals("day") ? OffsetDateTime.parse("2019-11-04T00:00:00Z") : null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "February 30, 2019\nText.",
                "November 4, 2019",
                "Smarch 4, 2019\nText.",
                "On November 4, 2019\nText.",
                "SEOUL, Nov. 4 (Agency) - It rained.",
                "US - China talks go on.",
                "SEOUL, Feb. 30, 2019 (Agency) - It rained.",
                ""
            })
    void what_says_no_day_of_a_year_gives_no_date(String text) {
        Draft draft = Draft.of(Article.of("urn:a", text).build());

        assertThat(new PublishedAnnotator().annotate(draft)).isInstanceOf(Annotation.Empty.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ferry sinks\n4 November 2019\nIt sank. | 2019-11-04",
                "Ferry sinks\nPosted: Nov. 4, 2019\nIt sank. | 2019-11-04",
                "Ferry sinks\nBy Ola Berg\nNovember 4, 2019\nIt sank. | 2019-11-04",
                "Ferry sinks\n\nBy Ola Berg\n\n4 November 2019\nIt sank. | 2019-11-04",
                "Ferry sinks\nPublished 4 November 2019 | Updated 6 November 2019\nIt sank. | 2019-11-04",
                "Ferry sinks\nUpdated: Nov. 6, 2019 9:15 a.m.\nPublished: Nov. 4, 2019\nIt sank. | 2019-11-04",
                "Ferry sinks\nLast updated Wednesday, Nov. 6, 2019 at 9:15 a.m.\nIt sank. | 2019-11-06",
                "Ferry sinks\nOSLO, Nov. 4, 2019 (Agency) - It sank. | 2019-11-04"
            })
    void a_date_that_says_what_it_is_or_stands_below_the_byline_says_when(String line) {
        int bar = line.lastIndexOf(" | ");
        Draft draft = annotated(line.substring(0, bar), article -> article);

        assertThat(draft.published()).extracting("value").isEqualTo(line.substring(bar + 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ferry sinks\nIt was built on November 4, 1999.\nIt sank.",
                "Ferry sinks\nPublished works of 4 November 2019 were lost.\nIt sank.",
                "Ferry sinks\nDate palms of May 4, 2019 grow.\nIt sank."
            })
    void a_date_in_a_sentence_says_nothing_of_the_publication(String text) {
        Draft draft = Draft.of(Article.of("urn:a", text).build());

        assertThat(new PublishedAnnotator().annotate(draft)).isInstanceOf(Annotation.Empty.class);
    }

    @Test
    void a_dateline_may_have_the_day_first() {
        Draft draft = annotated("MADRID, 4 November 2019 — It rained.", article -> article);

        assertThat(draft.published())
                .isEqualTo(new Published("2019-11-04", "day", "dateline", "MADRID, 4 November 2019 —"));
    }

    @Test
    void a_dateline_with_its_year_says_when() {
        Draft draft = annotated("SEOUL, South Korea, Nov. 4, 2019 (Agency) -- It rained.", article -> article);

        assertThat(draft.published())
                .isEqualTo(
                        new Published("2019-11-04", "day", "dateline", "SEOUL, South Korea, Nov. 4, 2019 (Agency) --"));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-11-05T08:00:00Z, 2019-11-04",
        "2020-01-02T08:00:00Z, 2019-11-04",
        "2019-11-03T20:00:00Z, 2019-11-04"
    })
    void a_dateline_takes_its_year_from_the_version_that_came_next(String version, String day) {
        Draft draft = annotated(
                "SEOUL, Nov. 4 (Agency) - It rained.",
                article -> article.versionCreated(OffsetDateTime.parse(version)));

        assertThat(draft.published()).isEqualTo(new Published(day, "day", "dateline", "SEOUL, Nov. 4 (Agency) -"));
    }

    @Test
    void without_anything_else_the_version_says_when() {
        Draft draft =
                annotated("Text.", article -> article.versionCreated(OffsetDateTime.parse("2019-11-05T08:00:01Z")));

        assertThat(draft.published())
                .isEqualTo(new Published(
                        "2019-11-05T08:00:01Z", "second", "metadata", "versionCreated 2019-11-05T08:00:01Z"));
        assertThat(draft.article().contentCreated()).isNull();
    }

    @Test
    void a_date_that_ingest_read_from_the_dateline_is_credited_to_the_dateline() {
        Draft draft = annotated(
                "SEOUL, Nov. 4, 2019 (Agency) - It rained.",
                article -> article.contentCreated(OffsetDateTime.parse("2019-11-04T00:00:00Z")));

        assertThat(draft.published())
                .isEqualTo(new Published("2019-11-04", "day", "dateline", "SEOUL, Nov. 4, 2019 (Agency) -"));
    }
}
