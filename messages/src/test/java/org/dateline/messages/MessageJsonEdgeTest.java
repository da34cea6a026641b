package org.dateline.messages;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageJsonEdgeTest {

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.argumentSet("nothing", "", "nothing"),
                Arguments.argumentSet("white space only", " \n", "nothing"),
                Arguments.argumentSet("half an object", "{\"uri\":\"urn:a\"", "must be JSON"),
                Arguments.argumentSet("a key twice", with("\"uri\":\"urn:b\""), "Duplicate"),
                Arguments.argumentSet("two documents", with("\"urgency\":3") + "{}", "Trailing token"),
                Arguments.argumentSet("10,000 arrays", with("\"x\":" + "[".repeat(10_000)), "nesting depth"),
                Arguments.argumentSet("a huge exponent", with("\"x\":1e999999999"), "range of a double"),
                Arguments.argumentSet("a tiny exponent", with("\"x\":1e-999999999"), "range of a double"),
                Arguments.argumentSet("an exponent beyond int", with("\"x\":1e99999999999"), "must be"),
                Arguments.argumentSet("400 digits", with("\"x\":" + "9".repeat(400)), "range of a double"),
                Arguments.argumentSet("100,000 digits", with("\"x\":" + "9".repeat(100_000)), "must be JSON"),
                Arguments.argumentSet("not a number", with("\"x\":NaN"), "must be JSON"),
                Arguments.argumentSet("half a pair", with("\"slugline\":\"a\\ud83d\""), "slugline is U+D83D"),
                Arguments.argumentSet("the other half", with("\"x\":[{\"y\":\"\\ude00\"}]"), "x[0].y is U+DE00"),
                Arguments.argumentSet("half a pair in a name", with("\"\\ud83d\":1"), "surrogate pair"),
                Arguments.argumentSet(
                        "an object as a list",
                        with("\"headlines\":{}"),
                        "headlines is of another type: must be an array"),
                Arguments.argumentSet("a list of null", with("\"headlines\":[null]"), "must hold no null"),
                Arguments.argumentSet(
                        "a number as text",
                        with("\"slugline\":1,\"title\":5"),
                        "title is of another type: must be a string"),
                Arguments.argumentSet(
                        "text as a number",
                        with("\"subjects\":[{\"relevance\":\"5\"}]"),
                        "subjects[0].relevance is of another type: must be an integer"),
                Arguments.argumentSet(
                        "a fraction as an integer", with("\"subjects\":[{\"relevance\":5.5}]"), "must be an integer"),
                Arguments.argumentSet(
                        "a date without a zone",
                        with("\"contentCreated\":\"2019-11-04T10:00:00\""),
                        "contentCreated is of another type: must be a date and time with its offset (RFC 3339)"),
                Arguments.argumentSet(
                        "the year 10000", with("\"contentCreated\":\"+10000-01-01T00:00:00Z\""), "contentCreated"),
                Arguments.argumentSet("a list", "[]", "(root) is array: must be an object"),
                Arguments.argumentSet("a word", "\"article\"", "must be an object"),
                Arguments.argumentSet("null", "null", "(root) is null: must be an object"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_is_broken_is_refused_at_once_and_in_words(String json, String words) {
        InvalidMessage refusal = assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> catchThrowableOfType(InvalidMessage.class, () -> MessageJson.readArticle(json.getBytes(UTF_8))));

        assertThat(refusal).hasMessageContaining(words);
        assertThat(refusal.getMessage()).hasSizeLessThan(600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"uri\":\"urn:a\",\"bodies\":[{}]}", "{\"uri\":\"urn:a\",\"bodies\":[{\"value\":null}]}"})
    void a_body_without_a_value_is_refused(String json) {
        assertThatThrownBy(() -> MessageJson.readArticle(json.getBytes(UTF_8)))
                .isInstanceOf(InvalidMessage.class)
                .hasMessage("bodies[].value is missing: must be there");
    }

    @Test
    void bytes_that_are_not_utf8_are_refused_by_their_place() {
        byte[] latin1 = with("\"slugline\":\"caf#\"").getBytes(UTF_8);
        int place = new String(latin1, UTF_8).indexOf('#');
        latin1[place] = (byte) 0xE9;

        assertThatThrownBy(() -> MessageJson.readArticle(latin1))
                .isInstanceOf(InvalidMessage.class)
                .hasMessage("(root) is 0xE9 at byte " + place + ": must be UTF-8");
    }

    @Test
    void utf16_and_encoded_surrogates_are_no_utf8() {
        byte[] surrogate = with("\"slugline\":\"###\"").getBytes(UTF_8);
        int place = new String(surrogate, UTF_8).indexOf('#');
        System.arraycopy(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0xBD}, 0, surrogate, place, 3);

        assertThatThrownBy(() -> MessageJson.readArticle(surrogate)).isInstanceOf(InvalidMessage.class);
        assertThatThrownBy(() -> MessageJson.readArticle(with("\"urgency\":3").getBytes(UTF_16LE)))
                .isInstanceOf(InvalidMessage.class);
    }

    @Test
    void a_replacement_character_that_is_meant_is_kept() {
        Article article = MessageJson.readArticle(with("\"title\":\"a\uFFFDb\"").getBytes(UTF_8));

        assertThat(article.title()).isEqualTo("a\uFFFDb");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_message() {
        Article plain = MessageJson.readArticle(with("\"urgency\":3").getBytes(UTF_8));
        Article marked = MessageJson.readArticle(("\uFEFF" + with("\"urgency\":3")).getBytes(UTF_8));

        assertThat(marked).isEqualTo(plain);
    }

    @Test
    void an_enriched_article_handed_in_again_is_the_article() {
        Article again = MessageJson.readArticle(
                with("\"enrichment\":{\"schemaVersion\":1}").getBytes(UTF_8));

        assertThat(new String(MessageJson.write(again), UTF_8)).doesNotContain("enrichment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "cut \ud83d", "cut \ud83d here", "\ude00 cut", "\ud83d\ud83d\ude00"})
    void half_a_surrogate_pair_is_never_written(String text) {
        Article article = Article.of("urn:a", text).build();

        assertThatThrownBy(() -> MessageJson.write(article)).isInstanceOf(InvalidMessage.class);
    }

    @Test
    void a_backslash_before_ud_is_text_like_any_other() {
        Article article = Article.of("urn:a", "C:\\udine\\ud83d").build();

        assertThat(MessageJson.readArticle(MessageJson.write(article))).isEqualTo(article);
    }

    static String with(String property) {
        return "{\"uri\":\"urn:a\",\"bodies\":[{\"value\":\"Hello.\"}]," + property + "}";
    }
}
