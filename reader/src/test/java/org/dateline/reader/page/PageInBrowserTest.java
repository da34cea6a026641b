package org.dateline.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The page as a whole: an article and its marks, the day, the keyboard, keys, a service that is away, and how it looks. */
class PageInBrowserTest extends BrowsedPage {
    @Test
    void a_reader_that_asks_for_a_key_gets_the_one_that_is_typed_in_and_no_cookie() {
        reader.has(Newsroom.tram()).asksForKey("a-key-of-some-length");
        open("/");
        chromium.untilThere(".key input");
        assertThat(chromium.accessibilityMistakes()).isEmpty();

        chromium.find(".key input").sendKeys("a-key-of-some-length", Keys.ENTER);

        chromium.until(() -> assertThat(chromium.texts(TITLES)).containsExactly("Tram 9 turns a corner"));
        chromium.untilThere(".connection.live");
        assertThat(chromium.js("return document.cookie")).isEqualTo("");
        chromium.js("sessionStorage.clear(); return 1");
    }

    @Test
    void every_mark_stands_where_its_offsets_say() {
        reader.has(Newsroom.lighthouse());
        open(articleAddress(Newsroom.lighthouse()));
        chromium.untilThere(".mark");

        Object wrong = chromium.js("""
                const text = arguments[0];
                return [...document.querySelectorAll(".mark")]
                  .filter((mark) => text.slice(+mark.dataset.start, +mark.dataset.end) !== mark.textContent)
                  .map((mark) => mark.textContent);
                """, Newsroom.LIGHTHOUSE_TEXT);
        Object shown = chromium.js("""
                for (const flag of document.querySelectorAll(".quote-flag")) flag.remove();
                return [...document.querySelectorAll(".text p")].map((p) => p.textContent).join("\\n");
                """);

        assertThat((List<?>) wrong).isEmpty();
        assertThat(shown).isEqualTo(Newsroom.LIGHTHOUSE_TEXT);
        // "Norway" stands in the name of the board: there both are marked.
        assertThat(chromium.texts(".mark.organisation.place")).containsExactly("Norway", "Norway");
        assertThat(chromium.texts(".mark.organisation:not(.place)"))
                .containsExactly("Lighthouse Board of", "Lighthouse Board of");
        assertThat(chromium.texts(".mark.time")).containsExactly("Monday");
        assertThat(chromium.texts(".text .in.quote")).containsExactly("The lamp stays lit,");
    }

    @Test
    void a_mark_says_who_it_is_why_and_how_sure() {
        reader.has(Newsroom.lighthouse());
        open(articleAddress(Newsroom.lighthouse()));
        chromium.untilThere(".mark");

        chromium.hover(".mark.organisation.place");

        chromium.until(() -> assertThat(chromium.texts(".card"))
                .singleElement()
                .asString()
                .contains("Lighthouse Board of Norway", "Norway", "known name", "93 %", "Q20"));
        chromium.press(Keys.ESCAPE);
        chromium.until(() -> assertThat(chromium.all(".card")).isEmpty());
        assertThat(chromium.address()).contains("/read");
    }

    @Test
    void the_keyboard_does_all_of_it() {
        reader.has(Newsroom.tram()).has(Newsroom.lighthouse());
        open("/");
        chromium.untilThere(TITLES);

        chromium.press("j");
        chromium.press("j");
        chromium.press("k");
        chromium.press("o");
        chromium.untilThere(".mark");
        chromium.press("?");
        chromium.untilThere("dialog[open]");
        chromium.press(Keys.ESCAPE);
        chromium.until(() -> assertThat(chromium.all("dialog[open]")).isEmpty());
        // To the first mark, by Tab alone.
        chromium.until(() -> {
            chromium.tab();
            assertThat(chromium.js("return document.activeElement.className"))
                    .asString()
                    .contains("mark");
        });
        chromium.untilThere(".card");
        chromium.press(Keys.ENTER);
        chromium.until(() -> assertThat(chromium.js("return !!document.activeElement.closest('.card')"))
                .isEqualTo(true));
        chromium.press(Keys.ESCAPE);
        chromium.until(() -> assertThat(chromium.all(".card")).isEmpty());
        // The focus is back on the mark, which opens no card by itself.
        chromium.pause(Duration.ofMillis(500));
        assertThat(chromium.all(".card")).isEmpty();
        chromium.press(Keys.ESCAPE);

        chromium.until(() -> assertThat(chromium.texts(TITLES)).hasSize(2));
        chromium.press("g");
        chromium.press("d");
        chromium.untilThere(".day-view");
        chromium.press("g");
        chromium.press("k");
        chromium.untilThere(".desk");
    }

    @Test
    void a_service_that_is_away_is_said_and_comes_back() {
        reader.has(Newsroom.tram());
        open("/");
        chromium.untilThere(".connection.live");

        reader.away(true);
        chromium.until(() -> assertThat(chromium.texts(".connection.lost"))
                .singleElement()
                .asString()
                .contains("Not connected"));
        chromium.press("/");
        chromium.press("tram");
        chromium.until(() ->
                assertThat(chromium.texts(".notice")).singleElement().asString().contains("the index is being built"));
        chromium.picture("wire-service-away");
        reader.away(false);
        chromium.click(".notice button");

        chromium.until(() -> assertThat(chromium.texts(TITLES)).containsExactly("Tram 9 turns a corner"));
        chromium.untilThere(".connection.live");
    }

    @ParameterizedTest
    @CsvSource({"app.js, 1", "vendor/preact.js, 2", "article.js, 1", "page.css, 1", "theme.js, 1"})
    void a_file_of_the_page_that_does_not_arrive_is_asked_for_again(String file, int times) {
        reader.has(Newsroom.lighthouse()).breaksOff("/" + file, times);

        open(articleAddress(Newsroom.lighthouse()));

        // Without its styles the article is there for a moment, before it is loaded again.
        chromium.until(() -> assertThat(chromium.js("return sessionStorage.getItem('dateline.loads') ?? 'whole'"))
                .isEqualTo("whole"));
        chromium.untilThere(".mark");
        assertThat(reader.hasBrokenOff()).isTrue();
    }

    @Test
    void a_page_that_never_arrives_whole_says_so() {
        reader.breaksOff("/app.js", Integer.MAX_VALUE);

        open("/");

        chromium.until(() -> assertThat(chromium.texts(".notice.late"))
                .singleElement()
                .asString()
                .contains("has not arrived", "Load the page again"));
    }

    @Test
    void an_answer_that_breaks_off_is_asked_for_again_without_a_word() {
        reader.has(Newsroom.tram()).breaksOff("/articles", 2);

        open("/");

        chromium.until(() -> assertThat(chromium.texts(TITLES)).containsExactly("Tram 9 turns a corner"));
        assertThat(chromium.all(".notice")).isEmpty();
        assertThat(reader.hasBrokenOff()).isTrue();
    }

    @Test
    void the_day_leads_to_the_wire_filtered() {
        reader.has(Newsroom.note(1)).has(Newsroom.note(2)).has(Newsroom.tram()).has(Newsroom.lighthouse());
        open("/day");
        chromium.untilThere(".trends a");

        chromium.until(() -> assertThat(chromium.texts(".quoted"))
                .singleElement()
                .asString()
                .contains("Ingrid Solheim", "The lamp stays lit"));
        chromium.untilThere(".map .dot");
        chromium.js(
                "[...document.querySelectorAll('.trends a')].find((a) => a.textContent === 'Ola Nilsen').click(); return 1");

        chromium.until(
                () -> assertThat(chromium.texts(TITLES)).containsExactly("Boat 2 is counted", "Boat 1 is counted"));
    }

    /** The pictures are for people: build output, to be looked at. */
    @ParameterizedTest(name = "{0} x {1}, {2}")
    @CsvSource({
        "360, 780, light",
        "360, 780, dark",
        "1280, 900, light",
        "1280, 900, dark",
        "2560, 1400, light",
        "2560, 1400, dark"
    })
    void no_view_breaks_a_rule_of_accessibility_or_scrolls_sideways(int width, int height, String colours) {
        for (int i = 0; i < 40; i++) {
            reader.has(Newsroom.note(i));
        }
        reader.has(Newsroom.tram()).has(Newsroom.lighthouse());
        chromium.size(width, height);
        chromium.colours(colours);

        look("/", ".item", "wire", width, colours);
        look("/?q=boat&place=Q26793", ".item mark", "search", width, colours);
        look(articleAddress(Newsroom.lighthouse()), ".map .land", "article", width, colours);
        look("/day", ".map .land", "day", width, colours);
        look("/desk", ".desk table", "desk", width, colours);
        look("/?q=walrus", ".notice", "nothing", width, colours);
    }

    private void look(String path, String there, String name, int width, String colours) {
        open(path);
        chromium.untilThere(there);
        chromium.picture(name + "-" + width + "-" + colours);
        String at = path + " at " + width + " px, " + colours;
        assertThat(chromium.accessibilityMistakes()).as(at).isEmpty();
        assertThat(chromium.js("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(at)
                .isEqualTo(0L);
    }

    private static String articleAddress(InventedArticle article) {
        return "/read?id=" + article.id();
    }
}
