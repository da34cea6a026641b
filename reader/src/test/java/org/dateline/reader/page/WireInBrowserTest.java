package org.dateline.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The wire: what arrives, filters, search and the way back. */
class WireInBrowserTest extends BrowsedPage {
    @Test
    void what_arrives_waits_behind_a_button_and_is_first_when_it_is_asked_for() {
        reader.has(Newsroom.tram());
        open("/");
        chromium.untilThere(TITLES);
        chromium.until(() -> assertThat(reader.readers()).isEqualTo(1));

        reader.arrives(Newsroom.note(1));
        reader.arrives(Newsroom.lighthouse());

        chromium.until(() -> assertThat(chromium.texts(".fresh button")).containsExactly("2 new"));
        assertThat(chromium.texts(TITLES)).containsExactly("Tram 9 turns a corner");
        chromium.click(".fresh button");
        chromium.until(() -> assertThat(chromium.texts(TITLES))
                .containsExactly("The lamp stays lit", "Boat 1 is counted", "Tram 9 turns a corner"));
        assertThat(chromium.all(".fresh button")).isEmpty();
    }

    @Test
    void an_article_that_is_taken_back_goes_from_the_list_at_once() {
        reader.has(Newsroom.tram()).has(Newsroom.lighthouse());
        open("/");
        chromium.untilThere(TITLES);
        chromium.until(() -> assertThat(reader.readers()).isEqualTo(1));

        reader.takesBack(Newsroom.lighthouse());

        chromium.until(() -> assertThat(chromium.texts(".item.gone")).containsExactly("This article was taken back."));
        assertThat(chromium.texts(TITLES)).containsExactly("Tram 9 turns a corner");
    }

    @Test
    void ten_thousand_arrivals_are_counted_and_the_page_does_not_grow_with_them() {
        reader.has(Newsroom.tram());
        open("/");
        chromium.untilThere(TITLES);
        chromium.until(() -> assertThat(reader.readers()).isEqualTo(1));
        Object elements = chromium.js("return document.querySelectorAll('*').length");
        // What a button, a title and the first events cost is there before it is measured.
        reader.arrivesOften(Newsroom.note(1), 1_000);
        chromium.until(() -> assertThat(chromium.texts(".fresh button")).containsExactly("1,000 new"));
        long before = chromium.heapBytes();

        reader.arrivesOften(Newsroom.note(1), 9_000);

        chromium.until(() -> assertThat(chromium.texts(".fresh button")).containsExactly("10,000 new"));
        // What a heap takes goes up and down by half a million by itself; kept articles would be more than ten.
        assertThat(chromium.heapBytes() - before)
                .as("bytes more after 9,000 arrivals")
                .isLessThan(2_000_000);
        assertThat(chromium.js("return document.querySelectorAll('*').length - arguments[0]", elements))
                .as("elements more: the button")
                .isEqualTo(1L);
    }

    @Test
    void bars_of_time_stand_as_far_from_each_other_as_their_days() {
        for (String day : List.of("2025-12-30", "2026-01-01", "2026-02-18")) {
            reader.has(new InventedArticle("https://northline.example/" + day, "On " + day, "A boat was counted.")
                    .published(day));
        }
        open("/");
        chromium.untilThere(".bars button");

        Object bars =
                chromium.js("return [...document.querySelector('.bars').children].map((bar) => bar.title).join(' | ')");

        // From the first to the last day are 51: nine bars of six.
        assertThat(bars)
                .isEqualTo(
                        "30 December 2025 to 4 January 2026: 2 |  |  |  |  |  |  |  | 16 February 2026 to 18 February 2026: 1");
        chromium.click(".bars button:last-child");
        chromium.until(() -> assertThat(chromium.address()).endsWith("/?from=2026-02-16&to=2026-02-18"));
    }

    @Test
    void a_chip_filters_and_pressing_what_holds_takes_it_back() {
        reader.has(Newsroom.tram()).has(Newsroom.lighthouse());
        open("/");

        chromium.click(".chip", "Lisbon");

        chromium.until(() -> assertThat(chromium.texts(TITLES)).containsExactly("Tram 9 turns a corner"));
        assertThat(chromium.address()).endsWith("/?place=Q597");
        chromium.click(".active button");
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
    void back_finds_the_wire_as_it_was_left() {
        for (int i = 0; i < 50; i++) {
            reader.has(Newsroom.note(i));
        }
        open("/");
        chromium.untilThere(".more");
        chromium.click(".more");
        chromium.until(() -> assertThat(chromium.all(TITLES)).hasSize(50));
        Object before =
                chromium.js("document.querySelectorAll('.item h2 a')[40].scrollIntoView(); return Math.round(scrollY)");

        chromium.all(TITLES + " a").get(41).click();
        chromium.untilThere(".reading");
        chromium.until(
                () -> assertThat(chromium.js("return Math.round(scrollY)")).isEqualTo(0L));
        chromium.back();

        chromium.until(() -> assertThat(chromium.all(TITLES)).hasSize(50));
        chromium.until(
                () -> assertThat(chromium.js("return Math.round(scrollY)")).isEqualTo(before));
        chromium.until(() -> assertThat(chromium.js("return document.activeElement.textContent"))
                .isEqualTo("Boat 8 is counted"));
    }
}
