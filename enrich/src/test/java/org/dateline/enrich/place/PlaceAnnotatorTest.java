package org.dateline.enrich.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.text.RandomText;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Language;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.messages.Enrichment.PlaceFound;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceAnnotatorTest {
    private static final PlaceAnnotator ANNOTATOR = new PlaceAnnotator();

    private static Draft tokenized(String text) {
        Draft draft = Draft.of(Article.of("urn:a", text).build());
        return new TextAnnotator().annotate(draft).after(draft);
    }

    private static Draft annotated(String text) {
        Draft draft = tokenized(text);
        return ANNOTATOR.annotate(draft).after(draft);
    }

    /** Each place with its surfaces, demonyms with a star. */
    private static String found(String text) {
        return annotated(text).entities().stream()
                .map(entity -> entity.name() + ":" + surfaces(entity))
                .collect(Collectors.joining("; "));
    }

    private static String surfaces(Entity entity) {
        return entity.mentions().stream()
                .map(mention -> mention.surface() + (mention.kind() == null ? "" : "*"))
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The South Korea-US alliance matters to US-South Korea trade. | South Korea:South Korea,South Korea; United States:US,US",
                "Japanese and South Korean officials met in Japan. | Japan:Japanese*,Japan; South Korea:South Korean*",
                "The US Department of State and the U.S. Senate spoke. | United States:US,U.S.",
                "The US’ plan, Seoul’s plan and the UK's plan. | United States:US; Seoul:Seoul; United Kingdom:UK",
                "SEOUL, Nov. 4 (Agency) - NORTH KOREA fired. | Seoul:SEOUL; North Korea:NORTH KOREA",
                "Leaders of Papua New Guinea and Guinea-Bissau met. | Papua New Guinea:Papua New Guinea; Guinea-Bissau:Guinea-Bissau",
                "He flew from Côte d’Ivoire to Sao Tome and Principe. | Ivory Coast:Côte d’Ivoire; Sao Tome and Principe:Sao Tome and Principe",
                "Co\u0302te d'Ivoire won. | Ivory Coast:Co\u0302te d'Ivoire",
                "He lives in Washington, D.C., they say. | Washington:Washington, D.C.",
                "He fled from Chad to Jordan, near Syria. | Chad:Chad; Jordan:Jordan; Syria:Syria",
                "Troops from Georgia and Armenia trained in Tbilisi. | Georgia:Georgia; Armenia:Armenia; Tbilisi:Tbilisi",
                "Officials said Turkey and Greece would talk in Ankara. | Turkey:Turkey; Greece:Greece; Ankara:Ankara",
                "Costa Rica’s president was born in San José. | Costa Rica:Costa Rica; San José:San José",
                "British Prime Minister Ann Lee met Israel Foreign Minister Bob Cohen. | United Kingdom:British*; Israel:Israel",
                "Londoners and Parisians cheered as Muscovites left. | London:Londoners*; Paris:Parisians*; Moscow:Muscovites*",
                "New Yorkers and Texans voted. | New York City:New Yorkers*; Texas:Texans*",
                "Scottish voters met Scots abroad. | Scotland:Scottish*,Scots*",
                "Paris, France, and London agreed. | Paris:Paris; France:France; London:London*",
                "Gaza and the West Bank, the Middle East and Africa. | Gaza Strip:Gaza; West Bank:West Bank; Middle East:Middle East; Africa:Africa",
            })
    void places_are_found_where_the_text_names_them(String text, String expected) {
        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They told us that it is up to us. Us too.",
                "JOIN US NOW FOR THE SHOW",
                "Michael Jordan and Chad Smith met Paris Hilton. Jordan scored.",
                "Chad said he was tired. Jordan agreed.",
                "Georgia voters went to the polls in Atlanta.",
                "He lives in Paris, Texas, near Moscow, Idaho.",
                "Denzel Washington and George Washington. Washington smiled.",
                "Turkey is eaten on Thanksgiving.",
                "She bought a turkey, polish and china.",
                "Sofia Vergara and Victoria Beckham; Sofia left with Victoria.",
                "They went to San Jose and to Hamilton and Kingston.",
                "The Gulf of Mexico and New Mexico, the Indian Ocean and the English Channel.",
                "Bank of America and Air France fly American Airlines.",
                "East Asian and Pacific affairs and the East Asia Summit",
                "Polish the silver. Male and female.",
                "The male turkeys had a reunion.",
            })
    void what_only_looks_like_a_place_is_none(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void a_place_has_its_identifiers_and_its_point() {
        Draft draft = annotated("South Korea asked for help. Seoul said so.");

        Entity korea = draft.entities().get(0);
        assertThat(korea.id()).isEqualTo("e1");
        assertThat(korea.uri()).isEqualTo("http://www.wikidata.org/entity/Q884");
        assertThat(korea.sameAs()).containsExactly("https://sws.geonames.org/1835841/");
        assertThat(draft.places().get(0).country()).isEqualTo("KR");
        assertThat(draft.places().get(1).kind()).isEqualTo("capital");
        assertThat(draft.places().get(1).latitude()).isEqualTo(37.566);
        assertThat(draft.places().get(1).longitude()).isEqualTo(126.978);
    }

    @Test
    void in_another_language_countries_are_found_by_its_names_for_them() {
        Draft french =
                tokenized("Le Japon et la France.").with(changes -> changes.language = new Language("fr", 1, "given"));

        assertThat(ANNOTATOR.annotate(french).after(french).places())
                .extracting(PlaceFound::country)
                .containsExactly("JP", "FR");
    }

    @Test
    void all_countries_of_one_text_have_their_english_names() {
        Draft french = tokenized("Le Sénégal et la Mauritanie.")
                .with(changes -> changes.language = new Language("fr", 1, "given"));

        assertThat(ANNOTATOR.annotate(french).after(french).places())
                .extracting(PlaceFound::name)
                .containsExactly("Senegal", "Mauritania");
    }

    @Test
    void a_language_without_a_table_of_countries_is_skipped() {
        Draft welsh =
                tokenized("Mae Cymru yn wlad.").with(changes -> changes.language = new Language("cy", 1, "given"));

        assertThat(ANNOTATOR.annotate(welsh))
                .isEqualTo(new Annotation.Skipped("the language is cy, in which no names of countries are known"));
    }

    @RepeatedTest(200)
    void every_mention_is_what_stands_there_and_none_overlap(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String text = RandomText.of(random, random.nextInt(300));

        List<Mention> mentions = annotated(text).entities().stream()
                .flatMap(entity -> entity.mentions().stream())
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .toList();

        int end = 0;
        for (Mention mention : mentions) {
            assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.surface());
            assertThat(mention.start()).isGreaterThanOrEqualTo(end);
            end = mention.end();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"US ", "Washington ", "South ", "Georgia, ", "US-", "Papua New ", "JORDAN "})
    void a_long_text_of_names_takes_no_minutes(String piece) {
        Draft draft = tokenized(piece.repeat(900_000 / piece.length()));

        Annotation annotation =
                Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> ANNOTATOR.annotate(draft));

        assertThat(annotation).isNotNull();
    }
}
