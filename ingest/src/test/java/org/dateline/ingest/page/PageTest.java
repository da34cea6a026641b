package org.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.dateline.ingest.page.PageDate.Precision;
import org.dateline.messages.Rejection.Reason;
import org.junit.jupiter.api.Test;

/** Pages of our own, each with one thing that pages do. */
class PageTest {
    private static final String FIRST =
            "The ferry to the island left its berth on Monday morning, a week late, with nine passengers and a goat.";
    private static final String SECOND =
            "Its captain, who had waited for a new propeller, said that nobody aboard had complained, the goat included.";
    private static final String LAST = "The next one leaves on Friday, if the wind allows it, and takes cars as well.";
    private static final String BODY = "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + LAST + "</p>";

    @Test
    void the_text_is_the_article_without_what_stands_around_it() {
        PageArticle article =
                read("<nav><a href=/>Home</a> <a href=/news>News</a></nav><h1>Ferry sails</h1><div class=story>"
                        + BODY
                        + "</div><div class=sidebar><p>Ten recipes that you will love, and why you should cook them.</p></div>"
                        + "<footer>Copyright 2024 The Gazette</footer>");

        assertThat(article.text()).isEqualTo(FIRST + "\n" + SECOND + "\n" + LAST);
    }

    @Test
    void boxes_of_links_within_the_article_are_left_out() {
        PageArticle article = read("<article><p>" + FIRST + "</p><ul><li><a href=/1>Harbour gets a crane</a></li>"
                + "<li><a href=/2>Goat found asleep in church</a></li></ul><p>" + SECOND + "</p><p>" + LAST
                + "</p></article>");

        assertThat(article.text()).isEqualTo(FIRST + "\n" + SECOND + "\n" + LAST);
    }

    @Test
    void lists_quotes_headings_and_tables_of_the_article_stay() {
        PageArticle article = read("<article><p>" + FIRST
                + "</p><h2>What it carried</h2><ul><li>nine passengers</li><li>one goat</li></ul>" + "<blockquote>"
                + SECOND + "</blockquote><table><tr><td>Cars</td><td>12</td></tr></table><p>" + LAST
                + "</p></article>");

        assertThat(article.text().lines())
                .containsExactly(FIRST, "What it carried", "nine passengers", "one goat", SECOND, "Cars 12", LAST);
    }

    @Test
    void paragraphs_may_be_made_of_line_breaks_alone() {
        PageArticle article = read("<div id=text>" + FIRST + "<br><br>" + SECOND + "<br><br>" + LAST + "</div>");

        assertThat(article.text()).isEqualTo(FIRST + "\n" + SECOND + "\n" + LAST);
    }

    @Test
    void an_article_that_is_cut_into_parts_is_whole() {
        PageArticle article =
                read("<div id=story><div class='story-body one'><p>" + FIRST + "</p><p>" + SECOND + "</p></div>"
                        + "<div class=ad>Buy this</div><div class='story-body two'><p>" + LAST + "</p></div></div>");

        assertThat(article.text()).contains(FIRST, SECOND, LAST).doesNotContain("Buy");
    }

    @Test
    void a_name_that_lies_does_not_cost_the_article() {
        PageArticle article = read("<div class='sidebar comments'>" + BODY + "</div>");

        assertThat(article.text()).contains(FIRST, SECOND, LAST);
    }

    @Test
    void captions_comments_and_hidden_text_are_left_out() {
        PageArticle article = read(
                "<article><p>" + FIRST
                        + "</p><figure><img src=a><figcaption>The ferry at sea, last year.</figcaption></figure>"
                        + "<p style='display: none'>You have read nine articles, so please pay for the next.</p><p>"
                        + SECOND + "</p><p>" + LAST
                        + "</p></article><section id=comments><p>I was aboard, and I can say that the goat did complain.</p></section>");

        assertThat(article.text()).isEqualTo(FIRST + "\n" + SECOND + "\n" + LAST);
    }

    @Test
    void a_page_without_an_article_gives_what_it_has() {
        assertThat(read("<div>Closed.</div>").text()).isEqualTo("Closed.");
    }

    @Test
    void the_title_is_the_heading_that_the_other_titles_agree_with() {
        PageArticle article = read(
                "<title>Ferry sails with goat | The Gazette</title>",
                "<h1>The Gazette</h1><h1>Ferry sails with goat</h1>" + BODY);

        assertThat(article.title()).isEqualTo("Ferry sails with goat");
    }

    @Test
    void a_title_loses_the_name_of_the_site() {
        PageArticle article = read(
                "<title>Ferry sails with goat - The Gazette</title><meta property=og:site_name content='The Gazette'>",
                BODY);

        assertThat(article.title()).isEqualTo("Ferry sails with goat");
        assertThat(article.siteName()).isEqualTo("The Gazette");
    }

    @Test
    void json_ld_names_authors_and_dates() {
        PageArticle article = read(
                "<script type='application/ld+json'>{'@graph':[{'@type':'NewsArticle','headline':'Ferry','datePublished':'2019-11-04T23:30:00+01:00','dateModified':'2019-11-06','author':[{'@type':'Person','name':'Ada Pole'},{'@type':'Person','name':'Bo Quist'}]}]}</script>"
                        .replace('\'', '"'),
                BODY);

        assertThat(article.authors()).containsExactly("Ada Pole", "Bo Quist");
        assertThat(article.published()).isNotNull();
        assertThat(Objects.requireNonNull(article.published()).precision()).isEqualTo(Precision.INSTANT);
        assertThat(Objects.requireNonNull(article.published()).dateTime()).hasToString("2019-11-04T23:30+01:00");
        assertThat(article.modified()).isNotNull();
        assertThat(Objects.requireNonNull(article.modified()).date()).isEqualTo(LocalDate.of(2019, 11, 6));
    }

    @Test
    void a_date_beside_the_headline_counts_and_one_of_a_comment_does_not() {
        PageArticle article = read(
                "<div class=comments><span class=date>1 May 2021</span></div><h1>Ferry</h1><span class=date>4. November 2019</span>"
                        + BODY);

        assertThat(article.published())
                .isEqualTo(new PageDate(LocalDate.of(2019, 11, 4), null, null, "4. November 2019"));
    }

    @Test
    void the_address_tells_the_day() {
        PageArticle article =
                Page.read(BODY.getBytes(StandardCharsets.UTF_8), null, "https://gazette.example/2019/11/04/ferry.html");

        assertThat(article.published()).isNotNull();
        assertThat(Objects.requireNonNull(article.published()).date()).isEqualTo(LocalDate.of(2019, 11, 4));
    }

    @Test
    void bytes_that_are_not_utf8_and_declare_nothing_are_of_windows() {
        byte[] page = "<p>Die Fähre – endlich.</p>".getBytes(Charset.forName("windows-1252"));

        assertThat(Page.read(page, null, null).text()).isEqualTo("Die Fähre – endlich.");
        assertThat(Page.read("<meta charset=iso-8859-1><p>Fähre</p>".getBytes(StandardCharsets.UTF_8), null, null)
                        .text())
                .isEqualTo("Fähre");
    }

    @Test
    void too_large_and_too_deep_pages_are_refused_with_a_reason() {
        assertThatThrownBy(() -> Page.read(new byte[20 << 20], null, null))
                .isInstanceOfSatisfying(
                        PageRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE))
                .hasMessageContaining("must be at most");
        assertThatThrownBy(() -> read("<div>".repeat(100_000)))
                .isInstanceOf(PageRefused.class)
                .hasMessageContaining("nested");
    }

    private static PageArticle read(String body) {
        return read("", body);
    }

    private static PageArticle read(String head, String body) {
        String page = "<html lang=en><head>" + head + "</head><body>" + body + "</body></html>";
        return Page.read(page.getBytes(StandardCharsets.UTF_8), null, null);
    }
}
