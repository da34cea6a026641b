package org.dateline.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

    /** The digest was made with sha256sum: it must not change from release to release, or every file gets a twin. */
    @Test
    void the_uri_of_a_text_is_the_start_of_its_sha256() {
        assertThat(Identity.ofText("Hello, world.")).isEqualTo("urn:dateline:sha256:f8c3bf62a9aa3e6fc1619c250e48abe7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Café is open.\nCome in.",
                "Cafe\u0301 is open.\nCome in.",
                "  Café is open. \r\n\r\n Come in.\n",
                "Café\u00A0is\u2009open.\tCome in.",
                "\uFEFFCafé is open. Come in."
            })
    void line_breaks_white_space_and_unicode_forms_make_no_other_article(String text) {
        assertThat(Identity.ofText(text)).isEqualTo(Identity.ofText("Café is open. Come in."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"café is open. Come in.", "Cafe is open. Come in.", "Caféis open. Come in.", ""})
    void other_words_make_another_article(String text) {
        assertThat(Identity.ofText(text)).isNotEqualTo(Identity.ofText("Café is open. Come in."));
    }

    @Test
    void the_id_of_our_own_uri_is_its_digest() {
        String uri = Identity.ofText("Hello, world.");

        assertThat(Identity.id(uri)).isEqualTo("f8c3bf62a9aa3e6fc1619c250e48abe7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/a?b=c#d",
                "../../etc/passwd",
                "urn:dateline:sha256:short",
                "urn:dateline:sha256:F8C3BF62A9AA3E6FC1619C250E48ABE7",
                "🚢"
            })
    void the_id_of_any_other_uri_is_safe_in_a_file_name(String uri) {
        assertThat(Identity.id(uri)).matches("[0-9a-f]{32}").isEqualTo(Identity.id(uri));
    }

    @Test
    void sha256_is_64_lower_case_digits() {
        assertThat(Identity.sha256("".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
