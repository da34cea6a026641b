package org.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What stands around, above, within and below articles of many sites, each kind in a page of our own. */
class PageKindsTest {
    private static final String FIRST =
            "The lighthouse at the point was sold on Tuesday, for the price of a used van, to a teacher from the valley.";
    private static final String SECOND =
            "She wants to live in it, she said, as soon as the stairs, which are missing, have been built a second time.";
    private static final String LAST = "The town keeps the lamp, and the right to climb up to it, twice a year.";
    private static final String TEXT = FIRST + "\n" + SECOND + "\n" + LAST;
    private static final String BODY = "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + LAST + "</p>";

    @Test
    void other_articles_with_their_summaries_are_left_out_although_no_name_says_so() {
        StringBuilder teasers = new StringBuilder("<div class=zone7>");
        for (String town : new String[] {"Norhaven", "Sudport", "Estwick", "Westbrook", "Midford", "Upperton"}) {
            teasers.append("<div class=x1><h3><a href=/")
                    .append(town)
                    .append(">Harbour of ")
                    .append(town)
                    .append(" closed for a week</a></h3><p>The harbour master of ")
                    .append(town)
                    .append(", who has the only key, is on holiday, and nobody knows where.</p></div>");
        }
        PageArticle article = read("<div><h1>Sold</h1>" + BODY + teasers + "</div></div>");

        assertThat(article.text()).isEqualTo(TEXT);
    }

    @Test
    void a_section_that_has_the_words_of_its_heading_as_its_id_is_no_share_bar() {
        PageArticle article =
                read("<div><p>" + FIRST + "</p><div id=sharing-a-lighthouse-with-others><h2>Sharing a lighthouse"
                        + " with others</h2><p>" + SECOND + "</p></div><p>" + LAST
                        + "</p><div id=sharing><p>Send this to a friend,"
                        + " who will be glad of it.</p></div></div>");

        assertThat(article.text()).contains(FIRST, SECOND, LAST).doesNotContain("friend");
    }

    @Test
    void a_list_of_notes_that_are_full_of_links_stays() {
        String note =
                "<li><a href=/1>Report of the town's engineers on the stairs of the old lighthouse at the point</a>"
                        + " says why they fell down and who was there</li>";
        PageArticle article = read("<article>" + BODY + "<ul>" + note + note + "</ul>" + BODY + "</article>");

        assertThat(article.text()).contains("says why they fell down");
    }

    @Test
    void the_heading_of_the_comments_ends_the_article() {
        PageArticle article = read("<div>" + BODY
                + "<h3>2 comments</h3><p>I would have paid more, had I known, and it has a view.</p>"
                + "<p>You would not, neighbour, as everybody here knows.</p></div>");

        assertThat(article.text()).isEqualTo(TEXT);
    }

    @Test
    void the_heading_of_a_box_within_the_article_ends_nothing() {
        String paragraph = FIRST + " " + SECOND + " " + FIRST;

        PageArticle article =
                read("<div>" + BODY.repeat(3) + "<h3>Recommended for you</h3><p>" + paragraph + "</p></div>");

        assertThat(article.text()).endsWith(paragraph);
    }

    @Test
    void the_heading_of_other_articles_ends_the_article() {
        PageArticle article = read(
                "<div>" + BODY + "<h3>Trending now</h3><p>A goat, a boat and a lighthouse, all in one week.</p></div>");

        assertThat(article.text()).isEqualTo(TEXT);
    }

    @Test
    void a_heading_like_that_of_the_comments_at_the_beginning_ends_nothing() {
        PageArticle article = read("<div><h2>Comments</h2>" + BODY + "</div>");

        assertThat(article.text()).contains(FIRST, SECOND, LAST);
    }

    @Test
    void a_standfirst_outside_of_the_text_is_its_first_line() {
        String lead = "A teacher has bought the lighthouse, without its stairs, and means to stay.";

        PageArticle article = read("<article><h1>Sold</h1><p class=standfirst>" + lead + "</p><div class=article-body>"
                + BODY + "</div></article>");

        assertThat(article.text()).isEqualTo(lead + "\n" + TEXT);
    }

    @Test
    void a_standfirst_without_a_name_is_known_by_the_description() {
        String lead = "A teacher has bought the lighthouse, without its stairs, and means to stay.";

        PageArticle article = read("<meta name=description content='" + lead + "'><article><h1>Sold</h1><div class=k3>"
                + lead + "</div><div class=k4>Call the desk at the town hall, every day but Sunday.</div>"
                + "<div class=article-body>" + BODY + "</div></article>");

        assertThat(article.text()).isEqualTo(lead + "\n" + TEXT);
    }

    @Test
    void short_lines_that_the_announced_text_lacks_are_left_out() {
        PageArticle article = read(announcing(TEXT.replace('\n', ' ')) + "<article><p>" + FIRST
                + "</p><p>Our app is new, and so is its map.</p><p>" + SECOND + "</p><p>" + LAST + "</p></article>");

        assertThat(article.text()).isEqualTo(TEXT);
    }

    @Test
    void an_announced_text_that_says_more_is_the_text() {
        String more = " The council, which met behind closed doors, had voted for it in March, by nine to four.";

        PageArticle article = read(announcing(TEXT.replace('\n', ' ') + more) + "<article>" + BODY + "</article>");

        assertThat(article.text()).endsWith(more);
    }

    @Test
    void an_announced_beginning_costs_nothing_of_the_text() {
        String beginning = FIRST + " " + SECOND + " " + FIRST + " The town…";

        PageArticle article = read(announcing(beginning) + "<article>" + BODY + "</article>");

        assertThat(article.text()).isEqualTo(TEXT);
    }

    @Test
    void names_of_several_words_and_of_other_languages_say_what_is_no_article() {
        PageArticle article =
                read("<article>" + BODY + "<div class=most-read><p>Read by all, the ferry, and why.</p></div>"
                        + "<div class=kommentare><p>Schön, dass jemand, der es mag, dort wohnt.</p></div>"
                        + "<div id=blocPublicite><p>Achetez, vendez, louez, avec nous.</p></div></article>");

        assertThat(article.text()).isEqualTo(TEXT);
    }

    private static String announcing(String body) {
        return "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + body + "\"}</script>";
    }

    private static PageArticle read(String body) {
        String page = "<!doctype html><html lang=en><head><title>Sold</title></head><body>" + body + "</body></html>";
        return Page.read(page.getBytes(StandardCharsets.UTF_8), "utf-8", "https://news.example/a");
    }
}
