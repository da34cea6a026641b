package org.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.enrich.crew.Deadline;
import org.dateline.messages.Article;
import org.dateline.messages.EnrichedArticle;
import org.dateline.messages.Enrichment;
import org.dateline.messages.Enrichment.AnnotatorReport;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Headline;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.messages.Enrichment.Published;
import org.dateline.messages.Enrichment.Status;
import org.dateline.messages.Enrichment.Time;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Ninjs.AltId;
import org.dateline.messages.PublishedEvidence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The article of {@code seeds/} from end to end: what a careful editor finds in it. */
class SeedArticleTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);
    private static Enricher enricher;
    private static Article article;
    private static Enrichment found;

    @BeforeAll
    static void enrich() throws IOException {
        Path seed = Path.of(System.getProperty("dateline.root"), "seeds", "000_9106bd14bc7df01e.txt");
        String file = Files.readString(seed);
        String body = file.substring(file.indexOf('\n') + 1);
        article = Article.of("urn:seed", body)
                .contentCreated(OffsetDateTime.parse("2019-11-04T00:00:00Z"))
                .altIds(List.of(new AltId(PublishedEvidence.FIRST_LINE, "November 4, 2019")))
                .build();
        enricher = new Enricher(StandardAnnotators.all(), 2, Deadline.of(Duration.ofMinutes(1)), CLOCK);
        found = enricher.enrich(article, null).enrichment();
    }

    @AfterAll
    static void close() {
        enricher.close();
    }

    @Test
    void its_language_headline_and_date_are_found_with_their_evidence() {
        assertThat(found.language()).extracting("tag", "origin").containsExactly("en", "detected");
        assertThat(found.headline())
                .isEqualTo(new Headline("Japan and South Korea are deadlocked over economic issues.", true));
        assertThat(found.published()).isEqualTo(new Published("2019-11-04", "day", "first-line", "November 4, 2019"));
    }

    @Test
    void it_has_twelve_paragraphs_and_fifteen_sentences() {
        assertThat(found.paragraphs()).hasSize(12);
        assertThat(found.sentences().stream().map(span -> article.text().substring(span.start(), span.end())))
                .hasSize(15)
                .contains(
                        "The US official is expected to raise the issue of GSOMIA, which expires Nov. 22.",
                        "At an Oct. 26 press conference during his visit to Japan, Stilwell highlighted the benefits of"
                                + " GSOMIA for the trilateral relationship between the US, South Korea and Japan.");
    }

    @Test
    void its_places_are_found_with_every_mention_and_nothing_else_is() {
        List<Entity> places = found.entities().stream()
                .filter(entity -> entity.type().equals("place"))
                .toList();
        Map<String, Integer> mentions = places.stream()
                .collect(Collectors.toMap(
                        Entity::name, entity -> entity.mentions().size()));

        assertThat(mentions)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "South Korea",
                        13,
                        "Japan",
                        11,
                        "United States",
                        10,
                        "North Korea",
                        1,
                        "Thailand",
                        1,
                        "Seoul",
                        2,
                        "Tokyo",
                        1,
                        "Asia",
                        1));
        assertThat(places).extracting(Entity::uri).allMatch(uri -> uri != null);
    }

    @Test
    void every_mention_is_what_stands_there() {
        assertThat(found.entities())
                .flatExtracting(Entity::mentions)
                .allSatisfy(mention -> assertThat(article.text().substring(mention.start(), mention.end()))
                        .isEqualTo(mention.surface()));
        assertThat(found.entities())
                .flatExtracting(Entity::mentions)
                .contains(
                        new Mention(1516, 1528, "South Korean", "demonym"),
                        new Mention(1465, 1473, "Japanese", "demonym"));
    }

    @Test
    void the_countries_it_is_about_are_told_from_those_it_names() {
        assertThat(found.places().stream()
                        .filter(place -> place.rel().equals("focus"))
                        .map(Enrichment.PlaceFound::name))
                .containsExactlyInAnyOrder("South Korea", "Japan", "United States");
    }

    @Test
    void its_dates_are_counted_from_the_monday_of_its_publication() {
        assertThat(found.times())
                .containsExactly(
                        new Time(408, 416, "Saturday", "2019-11-02", "day"),
                        new Time(2176, 2183, "Tuesday", "2019-11-05", "day"),
                        new Time(2190, 2199, "three-day", "P3D", "duration"),
                        new Time(2309, 2316, "Nov. 22", "2019-11-22", "day"),
                        new Time(2324, 2331, "Oct. 26", "2019-10-26", "day"));
    }

    @Test
    void its_summary_is_lifted_whole() {
        assertThat(found.summary())
                .extracting("value")
                .asString()
                .startsWith(
                        "South Korea has asked the United States to intervene to resolve the ongoing row with Japan.");
    }

    @Test
    void every_annotator_says_that_it_found_something() {
        assertThat(found.annotators())
                .extracting(AnnotatorReport::name)
                .containsExactlyElementsOf(StandardAnnotators.names());
        // Its officials are too little known for the table of who is who: nobody is linked, and link says so.
        assertThat(found.annotators())
                .filteredOn(report -> !report.name().equals("link"))
                .extracting(AnnotatorReport::status)
                .containsOnly(Status.OK);
        assertThat(found.annotators())
                .filteredOn(report -> report.name().equals("link"))
                .extracting(AnnotatorReport::status)
                .containsExactly(Status.EMPTY);
    }

    @Test
    void the_same_article_gives_the_same_bytes_the_run_time_fields_apart() {
        String first =
                new String(MessageJson.write(enricher.enrich(article, null)), java.nio.charset.StandardCharsets.UTF_8);
        List<EnrichedArticle> again = enricher.enrichAll(java.util.Collections.nCopies(50, article));

        assertThat(again)
                .allSatisfy(enriched -> assertThat(withoutMicros(
                                new String(MessageJson.write(enriched), java.nio.charset.StandardCharsets.UTF_8)))
                        .isEqualTo(withoutMicros(first)));
        assertThat(enricher.fingerprint()).matches("language/1\\+[0-9a-f]{6},text/1\\+[0-9a-f]{6},.*");
    }

    private static String withoutMicros(String json) {
        return json.replaceAll("\"micros\":\\d+", "");
    }
}
