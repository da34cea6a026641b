package org.dateline.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.dateline.delivery.rejected.RecordId;
import org.dateline.operations.http.BearerKeys;
import org.dateline.reader.StubDesk;
import org.dateline.reader.http.HttpSettings;
import org.dateline.reader.http.ReaderServer;
import org.dateline.reader.index.ArticleIndex;
import org.dateline.reader.index.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The desk in a real Chromium, on the real server, over an invented pipeline. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskInBrowserTest {
    private static final String RECORDS = ".records > li";

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private StubDesk desk;
    private ArticleIndex index;
    private ReaderServer server;

    @BeforeEach
    void fresh() throws IOException {
        desk = new StubDesk();
        index = ArticleIndex.temporary(new ByteBuffersDirectory());
        index.follow("topic", List.of(0L));
        server = new ReaderServer(
                new HttpSettings("127.0.0.1", 0, 100, List.of()),
                BearerKeys.none(),
                new ReaderServer.Content("news.enriched", index, new Progress(), Clock.systemUTC()),
                desk);
        server.start();
        chromium.size(1280, 900);
        chromium.colours("light");
    }

    @AfterEach
    void stop() {
        server.close();
        index.close();
    }

    @Test
    void a_record_is_handed_in_again_in_two_steps_and_it_is_said_what_happened() {
        open();

        press(0, "Hand in again");
        assertThat(desk.handedIn()).as("after the first step").isEmpty();
        chromium.until(() -> assertThat(chromium.texts(".ask button")).contains("Yes, hand in again"));
        chromium.click(".ask button");

        chromium.until(() -> assertThat(chromium.texts(".said"))
                .singleElement()
                .asString()
                .contains("0/12 is back on news.articles", "attempt 2"));
        assertThat(desk.handedIn()).containsExactly(new RecordId(0, 12));
        chromium.until(() -> assertThat(chromium.all(RECORDS)).hasSize(1));
    }

    @Test
    void what_is_refused_stays_and_says_why() {
        open();

        press(1, "Hand in again");
        chromium.untilThere(".ask button");
        chromium.click(".ask button");

        chromium.until(() -> assertThat(chromium.texts(".records .why"))
                .containsExactly("0/13 was not handed in: it has been handed in again before"));
        assertThat(chromium.all(RECORDS)).hasSize(2);
    }

    @Test
    void the_keyboard_alone_goes_to_the_question_and_back_and_does_it() {
        open();
        chromium.until(() -> {
            chromium.tab();
            assertThat(active()).startsWith("Hand in again");
        });

        chromium.press(Keys.ENTER);
        chromium.until(() -> assertThat(active()).isEqualTo("Yes, hand in again"));
        chromium.press(Keys.ESCAPE);
        chromium.until(() -> assertThat(active()).startsWith("Hand in again"));
        assertThat(chromium.address()).endsWith("/desk");
        assertThat(desk.handedIn()).isEmpty();
        chromium.press(Keys.ENTER);
        chromium.until(() -> assertThat(active()).isEqualTo("Yes, hand in again"));
        chromium.press(Keys.ENTER);

        chromium.until(() -> assertThat(desk.handedIn()).containsExactly(new RecordId(0, 12)));
    }

    @Test
    void a_service_that_is_away_is_said_with_when_it_was_last_seen_and_what_is_unknown_is_no_zero() {
        open();
        chromium.until(() -> assertThat(chromium.texts(".verdict"))
                .singleElement()
                .asString()
                .contains("1 feed cannot be read"));

        desk.sinkIsAway(true);

        chromium.until(() -> assertThat(chromium.texts(".verdict"))
                .singleElement()
                .asString()
                .contains("sink does not answer; it last did 4 min ago"));
        chromium.until(() -> {
            assertThat(chromium.texts(".services li.away"))
                    .singleElement()
                    .asString()
                    .contains("no answer", "last seen 4 min ago");
            assertThat(chromium.texts(".ledger .depth-2 dd")).first().isEqualTo("?");
            assertThat(chromium.texts(".desk-columns"))
                    .first()
                    .asString()
                    .contains("Not known whether it balances: no answer from sink");
            assertThat(chromium.texts(".figures")).singleElement().asString().contains("no sink has said");
        });
        chromium.picture("desk-sink-away");
        desk.sinkIsAway(false);
        chromium.until(() -> assertThat(chromium.all(".services li.away")).isEmpty());
    }

    @Test
    void hostile_originals_are_shown_as_text_and_run_nowhere() {
        String hostile = """
            <script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)>
            "><iframe src="javascript:alert(1)"></iframe>\u202Etxt.exe\u200B
            </pre><a href="https://evil.example/">x</a>\
            """;
        desk.rejects(new RecordId(1, 1), "the value <img src=x onerror=alert(1)> is no JSON", utf8(hostile));
        desk.rejects(new RecordId(1, 2), "bytes", new byte[] {0, (byte) 0xff, 60, 115, 62});
        desk.rejects(new RecordId(1, 3), "long", utf8("é".repeat(200_000)));
        open();
        chromium.until(() -> assertThat(chromium.all(RECORDS)).hasSize(5));
        chromium.asked();

        for (int i = 2; i < 5; i++) {
            press(i, "Original");
        }
        chromium.until(() -> assertThat(chromium.all(".original pre")).hasSize(3));

        List<String> shown = chromium.texts(".original pre");
        assertThat(shown.get(0)).contains("<script>alert(1)</script>", "</pre><a href=", "⟨U+202E⟩txt.exe⟨U+200B⟩");
        assertThat(shown.get(1)).isEqualTo("000000  00 ff 3c 73 3e                                   ··<s>");
        assertThat(chromium.texts(".original figcaption").get(2)).startsWith("The first 65,536 bytes.");
        assertThat(shown.get(2)).matches("é{32768}");
        assertThat(chromium.all(
                        ".records script, .records img, .records iframe, .records svg, .records a:not([download])"))
                .isEmpty();
        assertThat(chromium.asked()).allMatch(address -> address.startsWith(address("/")));
        assertThat(chromium.errors()).isEmpty();
        assertThat(chromium.accessibilityMistakes()).isEmpty();
    }

    @Test
    void an_original_that_somebody_opens_as_a_page_of_its_own_is_saved_and_not_shown() {
        desk.rejects(
                new RecordId(1, 1), "html", utf8("<title>taken over</title><script>document.title='run'</script>"));
        open();

        chromium.js("location.href = '/rejected/1/1/original'; return 1");

        chromium.until(() -> assertThat(chromium.js("return document.title")).isEqualTo("The desk · Dateline"));
    }

    /** The pictures are for people: build output, to be looked at. */
    @ParameterizedTest(name = "{0} x {1}, {2}")
    @CsvSource({"360, 780, light", "360, 780, dark", "1280, 900, light", "1280, 900, dark", "2560, 1400, light"})
    void the_desk_breaks_no_rule_of_accessibility_and_does_not_scroll_sideways(int width, int height, String colours) {
        desk.rejects(new RecordId(1, 7), "a message of one word: " + "x".repeat(300), utf8("y".repeat(3000)));
        chromium.size(width, height);
        chromium.colours(colours);
        open();
        press(0, "Hand in again");
        press(2, "Original");
        chromium.untilThere(".original pre");
        chromium.click(".feeds + details summary");

        chromium.picture("desk-rejected-" + width + "-" + colours);
        chromium.js("scrollTo({ top: 0 }); return 1");
        chromium.picture("desk-whole-" + width + "-" + colours);
        String at = width + " px, " + colours;
        assertThat(chromium.accessibilityMistakes()).as(at).isEmpty();
        assertThat(chromium.js("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(at)
                .isEqualTo(0L);
    }

    private void open() {
        chromium.open(address("/desk"));
        chromium.untilThere(RECORDS);
    }

    private void press(int record, String button) {
        chromium.click(RECORDS + ":nth-child(" + (record + 1) + ") button", button);
    }

    private String active() {
        return String.valueOf(chromium.js("return document.activeElement.textContent"));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
