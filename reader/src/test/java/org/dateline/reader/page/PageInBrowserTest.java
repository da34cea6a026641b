package org.dateline.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** What a reader sees and does, in a real Chromium. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageInBrowserTest {
    private static final String TITLES = ".item h2";

    private Chromium chromium;
    private StubReader reader;

    @BeforeAll
    void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void fresh() {
        reader = new StubReader();
        chromium.size(1280, 900);
        chromium.colours("light");
    }

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void what_arrives_waits_behind_a_button_and_is_first_when_it_is_asked_for() {
        reader.has(Newsroom.tram());
        open("/");
        chromium.until(() -> assertThat(reader.readers()).isEqualTo(1));

        reader.arrives(Newsroom.note(1));
        reader.arrives(Newsroom.lighthouse());

        chromium.until(() -> assertThat(chromium.texts(".fresh button")).containsExactly("2 new"));
        assertThat(chromium.texts(TITLES)).containsExactly("Tram 9 turns a corner");
        chromium.find(".fresh button").click();
        chromium.until(() -> assertThat(chromium.texts(TITLES))
                .containsExactly("The lamp stays lit", "Boat 1 is counted", "Tram 9 turns a corner"));
        assertThat(chromium.all(".fresh button")).isEmpty();
    }

    @Test
    void an_article_that_is_taken_back_goes_from_the_list_at_once() {
        reader.has(Newsroom.tram()).has(Newsroom.lighthouse());
        open("/");
        chromium.until(() -> assertThat(reader.readers()).isEqualTo(1));

        reader.takesBack(Newsroom.lighthouse());

        chromium.until(() -> assertThat(chromium.texts(".item.gone")).containsExactly("This article was taken back."));
        assertThat(chromium.texts(TITLES)).containsExactly("Tram 9 turns a corner");
    }

    @Test
    void ten_thousand_arrivals_are_counted_and_the_page_does_not_grow_with_them() {
        reader.has(Newsroom.tram());
        open("/");
        chromium.until(() -> assertThat(reader.readers()).isEqualTo(1));
        Object elements = chromium.js("return document.querySelectorAll('*').length");
        // What a button, a title and the first events cost is there before it is measured.
        reader.arrivesOften(Newsroom.note(1), 1_000);
        chromium.until(() -> assertThat(chromium.texts(".fresh button")).containsExactly("1,000 new"));
        long before = chromium.heapBytes();

        reader.arrivesOften(Newsroom.note(1), 9_000);

        chromium.until(() -> assertThat(chromium.texts(".fresh button")).containsExactly("10,000 new"));
        assertThat(chromium.heapBytes() - before)
                .as("bytes more after 9,000 arrivals")
                .isLessThan(500_000);
        assertThat(chromium.js("return document.querySelectorAll('*').length - arguments[0]", elements))
                .as("elements more: the button")
                .isEqualTo(1L);
    }

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
    void a_chip_filters_and_pressing_what_holds_takes_it_back() {
        reader.has(Newsroom.tram()).has(Newsroom.lighthouse());
        open("/");

        chromium.all(".chip").stream()
                .filter(chip -> chip.getText().startsWith("Lisbon"))
                .findFirst()
                .orElseThrow()
                .click();

        chromium.until(() -> assertThat(chromium.texts(TITLES)).containsExactly("Tram 9 turns a corner"));
        assertThat(chromium.address()).endsWith("/?place=Q597");
        chromium.find(".active button").click();
        chromium.until(() -> assertThat(chromium.texts(TITLES)).hasSize(2));
    }

    @Test
    void the_list_follows_what_is_typed_and_shows_where_it_stands() {
        reader.has(Newsroom.tram()).has(Newsroom.lighthouse());
        open("/");

        chromium.press("/");
        chromium.press("lamp");

        chromium.until(() -> assertThat(chromium.texts(TITLES)).containsExactly("The lamp stays lit"));
        assertThat(chromium.texts(TITLES + " mark")).containsExactly("lamp");
        assertThat(chromium.address()).endsWith("/?q=lamp");
    }

    @Test
    void nothing_found_says_what_to_do() {
        open("/");
        chromium.until(() ->
                assertThat(chromium.texts(".notice")).singleElement().asString().contains("./dateline send"));

        open("/?q=walrus");

        chromium.until(() ->
                assertThat(chromium.texts(".notice")).singleElement().asString().contains("Nothing matches"));
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
    void back_finds_the_wire_as_it_was_left() {
        for (int i = 0; i < 50; i++) {
            reader.has(Newsroom.note(i));
        }
        open("/");
        chromium.untilThere(".more");
        chromium.find(".more").click();
        chromium.until(() -> assertThat(chromium.all(TITLES)).hasSize(50));
        Object before =
                chromium.js("document.querySelectorAll('.item h2 a')[40].scrollIntoView(); return Math.round(scrollY)");

        chromium.all(TITLES + " a").get(41).click();
        chromium.untilThere(".reading");
        assertThat(chromium.js("return Math.round(scrollY)")).isEqualTo(0L);
        chromium.back();

        chromium.until(() -> assertThat(chromium.all(TITLES)).hasSize(50));
        chromium.until(
                () -> assertThat(chromium.js("return Math.round(scrollY)")).isEqualTo(before));
        assertThat(chromium.js("return document.activeElement.textContent")).isEqualTo("Boat 8 is counted");
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
        chromium.find(".notice button").click();

        chromium.until(() -> assertThat(chromium.texts(TITLES)).containsExactly("Tram 9 turns a corner"));
        chromium.untilThere(".connection.live");
    }

    @Test
    void the_day_leads_to_the_wire_filtered() {
        reader.has(Newsroom.note(1)).has(Newsroom.note(2)).has(Newsroom.tram()).has(Newsroom.lighthouse());
        open("/day");
        chromium.untilThere(".trends a");

        assertThat(chromium.texts(".quoted"))
                .singleElement()
                .asString()
                .contains("Ingrid Solheim", "The lamp stays lit");
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

    private void open(String path) {
        chromium.open(reader.address(path));
    }

    private static String articleAddress(InventedArticle article) {
        return "/read?id=" + article.id();
    }
}
