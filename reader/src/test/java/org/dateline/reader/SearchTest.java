package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.dateline.reader.index.ArticleIndex;
import org.dateline.reader.index.Positions;
import org.dateline.reader.index.TopicRecord;
import org.dateline.reader.query.Answer;
import org.dateline.reader.query.ArticleFilter;
import org.dateline.reader.query.BadParameter;
import org.dateline.reader.query.Parameters;
import org.dateline.reader.query.Search;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found, in which order, and how it is shown and counted. */
class SearchTest {
    private static final List<TestRecord> NEWS = List.of(
            TestRecord.of("urn:n:1", "The ferry is back", "The Réunion ferry sails again, said Ana Petrović in Kobe.")
                    .language("en")
                    .entity("person", "Ana Petrović", "")
                    .quote("sails again")
                    .entity("place", "Kobe", "http://www.wikidata.org/entity/Q48320")
                    .place("Kobe", "JP", 34.69, 135.19)
                    .topic("20000337", "economy, business and finance", "transport"),
            TestRecord.of("urn:n:2", "Again a strike", "Sails were set, and again no ferry left Osaka on Monday.")
                    .language("en-GB")
                    .published("2019-11-05")
                    .entity("place", "Osaka", "")
                    .place("Osaka", "JP", 34.69, 135.50),
            TestRecord.of("urn:n:3", "Une grève", "Les ouvriers de Marseille sont en grève.")
                    .language("fr")
                    .published("2019-12-01")
                    .entity("place", "Marseille", "")
                    .place("Marseille", "FR", 43.30, 5.37)
                    .topic("04000000", "economy, business and finance"),
            TestRecord.of("urn:n:4", "Budget vote", "Ana Lopez and Bojan Petrović spoke of the budget.")
                    .entity("person", "Bojan Petrović", ""));

    private ArticleIndex index;
    private Search search;
    private long next;

    @BeforeEach
    void index() throws Exception {
        index = ArticleIndex.temporary(new ByteBuffersDirectory());
        index.follow("topic", List.of(0L));
        search = new Search(index);
        arrive(NEWS);
    }

    @AfterEach
    void close() {
        search.close();
        index.close();
    }

    private void arrive(List<TestRecord> records) throws Exception {
        List<TopicRecord> batch = new ArrayList<>();
        for (TestRecord record : records) {
            batch.add(record.at(0, next++));
        }
        index.apply(batch, Positions.start("topic", 1).with(0, next));
        index.refresh();
    }

    private Answer.ArticlePage ask(String... namesAndValues) {
        Map<String, List<String>> given = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            given.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        Parameters parameters = new Parameters(given);
        return search.answer(Search.Question.of(parameters, ArticleFilter.of(parameters, Clock.systemUTC())));
    }

    private static List<String> uris(Answer.ArticlePage page) {
        return page.articles().stream().map(Answer.Article::uri).toList();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                // The title, and the nearest words, come first.
                "ferry, urn:n:1 urn:n:2",
                "ferries, urn:n:1 urn:n:2",
                "\"sails again\", urn:n:1",
                "sails again, urn:n:1 urn:n:2",
                "ferry -strike, urn:n:1",
                "\"no ferry\" OR budget, urn:n:2 urn:n:4",
                "reunion, urn:n:1",
                "Ana Petrovic, urn:n:1 urn:n:4",
                "nothing of this kind, ``",
            })
    void words_phrases_not_and_or(String query, String found) {
        assertThat(uris(ask("q", query)))
                .containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(" ", -1));
        assertThat(uris(ask("q", query)))
                .startsWith(found.isEmpty() ? new String[0] : new String[] {found.split(" ", -1)[0]});
    }

    @ParameterizedTest
    @CsvSource({
        "Ana Petrovich, urn:n:1",
        "Xna Petrović, urn:n:1",
        "Ana Pettović, urn:n:1",
        "Bokan Petrović, urn:n:4",
        "Narseille, urn:n:3",
        "budgte, urn:n:4",
        // Each word is known, but not together.
        "Ana Petrović budget, urn:n:4",
    })
    void a_letter_that_is_wrong_is_forgiven_the_first_one_too(String query, String first) {
        assertThat(uris(ask("q", query))).startsWith(first);
    }

    @Test
    void the_words_as_they_were_typed_come_before_any_number_of_them_elsewhere() throws Exception {
        String filler = "Nothing of interest happened in the long and quiet harbour. ".repeat(200);
        arrive(List.of(
                TestRecord.of("urn:p:long", "Minutes", filler + "The harbour of the port was shut. " + filler),
                TestRecord.of("urn:p:short", "Port shut, harbour shut", "Port, harbour: shut. The port harbour was.")));

        assertThat(uris(ask("q", "harbour of the port was shut"))).startsWith("urn:p:long");
    }

    @Test
    void an_entity_is_found_by_its_name_where_the_text_calls_it_otherwise() throws Exception {
        arrive(List.of(TestRecord.of("urn:p:fbi", "Raid", "The FBI searched a house.")
                .entity("organisation", "Federal Bureau of Investigation", "")));

        assertThat(uris(ask("q", "federal bureau of investigation"))).containsExactly("urn:p:fbi");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                // A headline with quotes of its own, of an article that lacks the quote.
                "\"Never again\": the Réunion ferry sails again says Ana Petrović in Kobe, urn:n:1",
                "\"\" ferry \"!\", urn:n:1",
                "ferry — … ·, urn:n:1",
                "said “sails again, urn:n:1",
            })
    void what_is_pasted_finds_what_it_says(String query, String first) {
        assertThat(uris(ask("q", query))).startsWith(first);
    }

    @Test
    void any_text_as_long_as_is_allowed_is_answered() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 990; i++) {
            text.append(Integer.toString(i * 7919, 36)).append(' ');
        }
        assertThat(ask("q", text.toString()).total()).isZero();
        assertThat(ask("q", "a b c d e f g h i j k l m n o p q r s t u v w x y z ".repeat(19))
                        .total())
                .isNotNegative();
        assertThat(ask("q", "ferry \"a\" OR \"b\" -\"c\" ".repeat(40)).total()).isNotNegative();
    }

    @Test
    void what_was_searched_for_instead_is_said_and_only_then() {
        assertThat(ask("q", "Narseille").corrected()).isEqualTo("marseille");
        assertThat(ask("q", "Marseille").corrected()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "entity, Q48320, urn:n:1",
        "entity, kobe, urn:n:1",
        "entity, person:ana-petrovic, urn:n:1",
        "entity, http://www.wikidata.org/entity/Q48320, urn:n:1",
        "speaker, Ana Petrović, urn:n:1",
        "topic, 04000000, urn:n:3 urn:n:1",
        "topic, medtop:20000337, urn:n:1",
        "topic, http://cv.iptc.org/newscodes/mediatopic/04000000, urn:n:3 urn:n:1",
        "topic, 'Economy, business and finance', urn:n:3 urn:n:1",
        "place, japan, urn:n:2 urn:n:1",
        "place, JP, urn:n:2 urn:n:1",
        "place, Osaka, urn:n:2",
        "near, '34.7,135.2,10', urn:n:1",
        "language, en, urn:n:2 urn:n:1",
        "from, 2019-11-05, urn:n:3 urn:n:2",
        "to, 2019-11, urn:n:2 urn:n:4 urn:n:1",
    })
    void filters_newest_first(String name, String value, String found) {
        assertThat(uris(ask(name, value))).containsExactly(found.split(" ", -1));
    }

    @Test
    void facets_count_articles_and_a_topic_with_all_below_it() {
        Map<String, List<Answer.Count>> facets = Objects.requireNonNull(ask().facets());

        assertThat(facets.get("topic"))
                .extracting(Answer.Count::id, Answer.Count::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("medtop:04000000", 2),
                        org.assertj.core.groups.Tuple.tuple("medtop:20000337", 1));
        assertThat(facets.get("language")).extracting(Answer.Count::id).containsExactly("en", "en-GB", "fr");
        assertThat(facets.get("time"))
                .extracting(Answer.Count::id, Answer.Count::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2019-11-04", 2),
                        org.assertj.core.groups.Tuple.tuple("2019-11-05", 1),
                        org.assertj.core.groups.Tuple.tuple("2019-12-01", 1));
    }

    @Test
    void marks_are_where_the_words_stand() {
        Answer.Article first = ask("q", "ferry").articles().get(0);

        assertThat(first.highlights()).isNotNull().hasSize(2).allSatisfy(highlight -> {
            Answer.Mark mark = highlight.marks().get(0);
            assertThat(highlight.text().substring(mark.start(), mark.end())).isEqualTo("ferry");
        });
    }

    @ParameterizedTest
    @CsvSource({"newest, ''", "arrived, ''", "relevance, ferry"})
    void pages_fit_together_while_articles_arrive(String sort, String query) throws Exception {
        List<TestRecord> many = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            many.add(TestRecord.of("urn:m:" + i, "Ferry " + i, "ferry ".repeat(1 + i % 7) + "in port " + i));
        }
        arrive(many);
        int total = ask("q", query, "sort", sort).total();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer.ArticlePage page = ask("q", query, "sort", sort, "limit", "7", "cursor", cursor);
            seen.addAll(uris(page));
            assertThat(seen).as("pages that have no end").hasSizeLessThan(200);
            cursor = page.next() == null ? "" : page.next();
            arrive(List.of(TestRecord.of("urn:late:" + next, "Late ferry", "A ferry, a ferry, a ferry.")
                    .published("2019-11-06")));
        } while (!cursor.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().hasSize(total).noneMatch(uri -> uri.contains("late"));
    }

    @Test
    void a_cursor_of_another_question_is_refused() {
        String cursor = Objects.requireNonNull(ask("limit", "1").next());

        assertThatThrownBy(() -> ask("limit", "1", "language", "fr", "cursor", cursor))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("must be the next of an answer to the same parameters");
        assertThatThrownBy(() -> ask("cursor", "bogus")).isInstanceOf(BadParameter.class);
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0, must be a whole number from 1 to 200",
        "near, '91,0,1', 'must be latitude,longitude,kilometres'",
        "from, yesterday, must be such as 2019",
        "sort, best, must be one of",
        "sort, relevance, must be another where there is no q",
        "facets, colour, 'must be none, or some of'",
    })
    void what_cannot_be_understood_is_refused_with_name_value_and_rule(String name, String value, String rule) {
        assertThatThrownBy(() -> ask(name, value))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining(name + " is " + value)
                .hasMessageContaining(rule);
    }

    @Test
    void an_unknown_parameter_is_refused_with_the_one_it_looks_like() {
        Parameters given = new Parameters(Map.of("langauge", List.of("en")));

        assertThatThrownBy(() -> given.allowOnly(ArticleFilter.NAMES))
                .isInstanceOf(BadParameter.class)
                .hasMessage("there is no parameter langauge: did you mean language?");
    }
}
