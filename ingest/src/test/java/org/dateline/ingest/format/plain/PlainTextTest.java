package org.dateline.ingest.format.plain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.dateline.ingest.codec.ArticleFormats;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.format.Reads;
import org.dateline.ingest.format.SourceFile;
import org.dateline.messages.Article;
import org.dateline.messages.Identity;
import org.dateline.messages.Ninjs.AltId;
import org.dateline.messages.Rejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private static final String PARAGRAPHS = "Two governments are deadlocked.\nOne of them asked a third to step in.";

    @Test
    void the_body_of_a_date_line_and_paragraphs_begins_right_after_the_first_line_break_and_ends_where_the_file_ends() {
        Article article = Reads.text("November 4, 2019\n" + PARAGRAPHS);

        assertThat(article.text()).isEqualTo(PARAGRAPHS);
        assertThat(article.contentCreated()).isEqualTo(OffsetDateTime.parse("2019-11-04T00:00:00Z"));
        assertThat(article.headlines()).isEmpty();
        assertThat(article.by()).isNull();
        assertThat(article.located()).isNull();
        assertThat(article.uri()).isEqualTo(Identity.ofText(PARAGRAPHS));
        assertThat(article.altIds()).contains(new AltId("published-first-line", "November 4, 2019"));
    }

    @Test
    void the_line_breaks_of_the_body_stay_as_they_are() {
        String body = "\r\nOne.\r\n\r\nTwo.\n  Three.\r\n\r\n";

        assertThat(Reads.text("4 November 2019\r\n" + body).text()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Caf&eacute; owner Zo&euml; Kern paid.  | Café owner Zoë Kern paid.
        AT&amp;T met. &ldquo;It went well.&rdquo; | AT&T met. “It went well.”
        He won&#8217;t, &#x201C;never&#x201D;.  | He won’t, “never”.
        It is &amp;rsquo;90s music.            | It is ’90s music.
        Type &lt;b&gt; and R&D; or fish & chips. | Type &lt;b&gt; and R&D; or fish & chips.
        &nosuch; &#0; &#xD800; &#99999999;     | &nosuch; &#0; &#xD800; &#99999999;
        """)
    void references_that_were_left_in_a_text_are_read(String text, String expected) {
        assertThat(Reads.text(text).text()).isEqualTo(expected);
        assertThat(Reads.json("{\"text\":\"" + text + "\"}").text()).isEqualTo(expected);
    }

    @Test
    void the_name_of_the_file_is_kept_and_is_not_the_identity() {
        byte[] text = PARAGRAPHS.getBytes(UTF_8);
        Article one = Reads.article(ArticleFormats.read(Format.TEXT, text, "one.txt"));
        Article two = Reads.article(ArticleFormats.read(Format.TEXT, text, "two.txt"));

        assertThat(one.altIds()).containsExactly(new AltId("source-file", "one.txt"));
        assertThat(one.uri()).isEqualTo(two.uri());
        assertThat(SourceFile.forget(one)).isEqualTo(SourceFile.forget(two));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        November 4, 2019                          | 2019-11-04T00:00:00Z
        Nov. 4, 2019                              | 2019-11-04T00:00:00Z
        NOV 4 2019                                | 2019-11-04T00:00:00Z
        Monday, November 4th, 2019                | 2019-11-04T00:00:00Z
        Mon., Nov. 4, 2019                        | 2019-11-04T00:00:00Z
        4 November 2019                           | 2019-11-04T00:00:00Z
        4th of November, 2019                     | 2019-11-04T00:00:00Z
        Published: 4 Sept 2019                    | 2019-09-04T00:00:00Z
        Published on November 4, 2019             | 2019-11-04T00:00:00Z
        2019-11-04                                | 2019-11-04T00:00:00Z
        2019/11/4                                 | 2019-11-04T00:00:00Z
        4.11.2019                                 | 2019-11-04T00:00:00Z
        25/11/2019                                | 2019-11-25T00:00:00Z
        11/25/2019                                | 2019-11-25T00:00:00Z
        4. November 2019                          | 2019-11-04T00:00:00Z
        Montag, 4. März 2019                      | 2019-03-04T00:00:00Z
        lundi 4 novembre 2019                     | 2019-11-04T00:00:00Z
        4 de noviembre de 2019                    | 2019-11-04T00:00:00Z
        2019년 11월 4일                            | 2019-11-04T00:00:00Z
        2019年11月4日                              | 2019-11-04T00:00:00Z
        2019-11-04T10:15:30Z                      | 2019-11-04T10:15:30Z
        2019-11-04T10:15:30.123+09:00             | 2019-11-04T10:15:30.123+09:00
        2019-11-04 10:15 UTC                      | 2019-11-04T10:15:00Z
        Mon, 04 Nov 2019 10:15:00 GMT             | 2019-11-04T10:15:00Z
        November 4, 2019 at 10:15 p.m. EST        | 2019-11-04T22:15:00-05:00
        November 4, 2019, 12:05 AM (KST)          | 2019-11-04T00:05:00+09:00
        2019-11-04 10:15                          | 2019-11-04T00:00:00Z
        November 4, 2019 10:15 BST                | 2019-11-04T00:00:00Z
        """)
    void a_first_line_in_any_of_these_shapes_is_the_date(String line, OffsetDateTime expected) {
        Article article = Reads.text(line + "\n" + PARAGRAPHS);

        assertThat(article.contentCreated()).isEqualTo(expected);
        assertThat(article.text()).isEqualTo(PARAGRAPHS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "February 30, 2019",
                "04/11/2019",
                "November 2019",
                "2019",
                "November 4, 2019 was a Monday.",
                "Smarch 13, 2019",
                "November 4, 20199",
                "2019-11-04T25:00:00Z",
                "4 2019"
            })
    void a_line_that_is_no_date_or_could_be_two_stays_in_the_body(String line) {
        Article article = Reads.text(line + "\n" + PARAGRAPHS);

        assertThat(article.contentCreated()).isNull();
        assertThat(article.text()).isEqualTo(line + "\n" + PARAGRAPHS);
    }

    @Test
    void a_title_a_byline_and_a_date_before_the_body_are_its_head() {
        Article article = Reads.text(
                "Seoul asks for help\n\nBy Jane Doe and John van Roe, Example Agency\nNov. 4, 2019\n\n" + PARAGRAPHS);

        assertThat(article.headline()).contains("Seoul asks for help");
        assertThat(article.headlines().get(0).role()).isEqualTo("main");
        assertThat(article.by()).isEqualTo("Jane Doe and John van Roe, Example Agency");
        assertThat(article.contentCreated()).isEqualTo(OffsetDateTime.parse("2019-11-04T00:00:00Z"));
        assertThat(article.text()).isEqualTo(PARAGRAPHS);
    }

    @Test
    void a_title_may_follow_the_date_line() {
        Article article = Reads.text("Nov. 4, 2019\nSeoul asks for help\nBy Jane Doe\n" + PARAGRAPHS);

        assertThat(article.headline()).contains("Seoul asks for help");
        assertThat(article.by()).isEqualTo("Jane Doe");
        assertThat(article.text()).isEqualTo(PARAGRAPHS);
    }

    @Test
    void a_dateline_says_the_place_and_the_date_and_stays_in_the_body() {
        String body = "SEOUL, Nov. 4, 2019 (Agency) - Two governments are deadlocked.\nMore.";

        Article article = Reads.text("Seoul asks for help\n" + body);

        assertThat(article.headline()).contains("Seoul asks for help");
        assertThat(article.located()).isEqualTo("SEOUL");
        assertThat(article.contentCreated()).isEqualTo(OffsetDateTime.parse("2019-11-04T00:00:00Z"));
        assertThat(article.text()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SEOUL, Nov. 4 (Agency) - Two governments.         | SEOUL
        SEOUL, South Korea (AP) — Two governments.        | SEOUL, South Korea
        NEW YORK (Reuters) - Two governments.             | NEW YORK
        MADRID, 4 Nov 2019 — Two governments.             | MADRID
        SÃO PAULO, 4 Two governments - talks.             |
        US - China talks go on.                           |
        WASHINGTON — Two governments.                     | WASHINGTON
        The talks (in Seoul) - held in secret - failed.   |
        """)
    void the_place_of_a_dateline_is_read_as_printed(String first, String place) {
        assertThat(Reads.text(first + "\nMore.").located()).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two governments are deadlocked.\n\nOne of them asked.",
                "By the time they met, it was late.\nMore.",
                "by lot they chose.\nMore.",
                "One line without a stop\nand its second half",
                "A single line"
            })
    void what_is_not_surely_head_is_body(String text) {
        Article article = Reads.text(text);

        assertThat(article.text()).isEqualTo(text);
        assertThat(article.headlines()).isEmpty();
        assertThat(article.by()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n", "November 4, 2019", "November 4, 2019\n\n \n", "By Jane Doe\n"})
    void what_has_no_text_is_refused_as_empty(String text) {
        assertThat(Reads.refusedText(text).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void a_file_with_nul_is_refused_with_its_place() {
        var refused = Reads.refusedText("Some text\u0000 more");

        assertThat(refused.reason()).isEqualTo(Reason.SCHEMA);
        assertThat(refused.message()).contains("NUL at character 9");
    }
}
