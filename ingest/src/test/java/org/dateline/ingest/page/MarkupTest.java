package org.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markup is told from text, and read as text. */
class MarkupTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>One.</p>",
                "Words <b>bold</b> and more",
                "<?xml version='1.0'?><nitf/>",
                "<!DOCTYPE html><title>x</title>",
                "\n <div class=\"a\">x"
            })
    void looks_like_markup(String text) {
        assertThat(Markup.looksLikeMarkup(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a < b and c > d",
                "Write to <jane@example.org> for it",
                "The tag <b> makes letters bold.",
                "if x<y then p>q",
                "He said <nothing> at all <really>"
            })
    void looks_like_text(String text) {
        assertThat(Markup.looksLikeMarkup(text)).isFalse();
    }

    @Test
    void paragraphs_are_lines_and_entities_letters() {
        assertThat(MarkupText.of("<p>Caf&eacute; &amp; bar</p>\n"
                        + "<p>Open <b>late</b>,<br/>closed&nbsp;early</p><script>x()</script><p"
                        + " hidden>no</p>"))
                .isEqualTo("Café & bar\nOpen late,\nclosed early");
    }

    @Test
    void names_of_a_byline_come_without_what_stands_around_them() {
        assertThat(AuthorNames.of("By Ada Pole, Science Editor", null)).isEqualTo(List.of("Ada Pole"));
        assertThat(AuthorNames.of("Von Ada Pole und Bo Quist", null)).isEqualTo(List.of("Ada Pole", "Bo Quist"));
        assertThat(AuthorNames.of("The Gazette", "The Gazette")).isEmpty();
        assertThat(AuthorNames.of("https://facebook.com/gazette", null)).isEmpty();
    }
}
