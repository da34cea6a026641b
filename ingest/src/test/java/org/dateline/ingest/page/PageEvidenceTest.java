package org.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wrote an article and when, from pages that say so badly. */
class PageEvidenceTest {
    private static final String BODY =
            "<p>The lighthouse at the point was sold on Tuesday, for the price of a used van, to a teacher from the valley.</p>"
                    + "<p>She wants to live in it, she said, as soon as the stairs, which are missing, have been built.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@type':'NewsArticle','datePublished':'2019-05-04','author':{'name':'Ada Quill'},}",
                "{\"@type\":\"NewsArticle\", /* the day */ \"datePublished\":\"2019-05-04\",\"author\":\"Ada Quill\"}",
                "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2019-05-04&quot;,"
                        + "&quot;author&quot;:[{&quot;name&quot;:&quot;Ada Quill&quot;}]}",
                "{\"@type\":\"NewsArticle\",\"headline\":\"A \"home\" at sea\",\"datePublished\":\"2019-05-04\","
                        + "\"author\":{\"@type\":\"Person\",\"name\":\"Ada Quill\"}}",
                "{\"@type\":\"NewsArticle\",\"datePublished\":\"2019-05-04\" \"author\":[{\"name\":\"Ada Quill\"}]",
                "{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#1\",\"name\":\"Ada Quill\"},{\"@type\":[\"Article\"],"
                        + "\"datePublished\":\"2019-05-04\",\"author\":{\"@id\":\"#1\"}}]}",
                "//<![CDATA[\n{\"@type\":\"Article\",\"datePublished\":\"2019-05-04\",\"author\":\"Ada Quill\"}\n//]]>",
                "{\"@type\":\"WebPage\",\"mainEntityOfPage\":{\"@type\":\"Article\",\"datePublished\":\"2019-05-04\","
                        + "\"author\":\"Ada Quill\"}}",
            })
    void linked_data_that_is_broken_still_says_who_and_when(String json) {
        PageArticle article = read("<script type=application/ld+json>" + json + "</script>" + BODY);

        assertThat(date(article)).isEqualTo("2019-05-04");
        assertThat(article.authors()).containsExactly("Ada Quill");
    }

    @Test
    void a_publisher_that_is_named_elsewhere_in_the_linked_data_is_the_site() {
        PageArticle article =
                read("<script type=application/ld+json>{\"@graph\":[{\"@id\":\"#org\",\"name\":\"The Valley"
                        + " Post\"},{\"@type\":\"Article\",\"publisher\":{\"@id\":\"#org\"}}]}</script>" + BODY);

        assertThat(article.siteName()).isEqualTo("The Valley Post");
    }

    @Test
    void a_date_that_a_page_hands_to_its_scripts_counts_before_dates_of_other_articles() {
        PageArticle article =
                read("<script>window.page = {\"section\":\"local\",\"publishedAt\":\"2018-02-03T08:00:00Z\"};"
                        + "</script>" + BODY + "<div class=card-info>4 May 2016</div>");

        assertThat(date(article)).isEqualTo("2018-02-03");
    }

    @Test
    void a_day_that_has_not_come_is_not_that_of_publication() {
        PageArticle article = read("<p class=info>Fair on 3 May 2098</p><p class=info>4 March 2017</p>" + BODY);

        assertThat(date(article)).isEqualTo("2017-03-04");
    }

    @Test
    void a_word_that_ends_like_one_for_publication_is_none() {
        PageArticle article = read(BODY + "<p>Candidate 3 May 2015, Jury 6 July 2016</p><p>Published 2 June 2014</p>");

        assertThat(date(article)).isEqualTo("2014-06-02");
    }

    @Test
    void years_of_two_digits_are_of_the_century_that_has_pages() {
        assertThat(Objects.requireNonNull(DateWords.read("14.05.98", false)).date())
                .hasToString("1998-05-14");
        assertThat(Objects.requireNonNull(DateWords.read("14.05.12", false)).date())
                .hasToString("2012-05-14");
    }

    @Test
    void a_by_line_without_a_telling_name_names_the_author() {
        PageArticle article = read("<h1>Sold</h1><div class=z9>By <a href=/ada>Ada van der Quill</a></div>" + BODY);

        assertThat(article.authors()).containsExactly("Ada van der Quill");
    }

    @Test
    void a_sentence_that_begins_with_by_names_nobody() {
        PageArticle article = read("<h1>Sold</h1><div>By Ferry to the Lighthouse</div>" + BODY);

        assertThat(article.authors()).isEmpty();
    }

    private static String date(PageArticle article) {
        return article.published() == null ? "" : article.published().date().toString();
    }

    private static PageArticle read(String body) {
        String page =
                "<!doctype html><html lang=en-GB><head><title>Sold</title></head><body>" + body + "</body></html>";
        return Page.read(page.getBytes(StandardCharsets.UTF_8), "utf-8", "https://news.example/a");
    }
}
