package org.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.enrich.annotate.TokenizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the examples a bar stands where a sentence must end. */
class SentencesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It expires Nov. 22.|The talks go on.",
                "At an Oct. 26 press conference, he spoke.|Others left.",
                "The U.S. Department of State said so.|It did.",
                "He lives in the U.S.|The house is old.",
                "Lt. Gen. John Smith met Mr. Jones and Sen. Ann Lee.|They spoke.",
                "In Sacramento, Calif., on Monday it rained.|It stopped.",
                "He was born in Fresno, Calif.|His mother taught.",
                "“We go,” she said.|“They stay.”|He left.",
                "He asked: \"Why?\"|She did not answer.",
                "\"Stop!\" he said.|\"Go on.\" |\"No.\"",
                "Apple Inc. and Ford Motor Co. rose 3.5 percent to $1,000.25.|Shares of others fell.",
                "Apple Inc. reported more.|It rose.",
                "It starts at 5 p.m. Monday in Seoul.|It ends at 7 p.m.|Police will be there.",
                "George W. Bush and J.K. Rowling met.|Nobody knew.",
                "St. Louis beat Washington, D.C., in a game.|The end.",
                "Was it No. 1?|No.|It was No. 2.",
                "Wait... what?|Yes.",
                "He waited...|Then he left.",
                "(It was late.)|He left.",
                "1. The first point.|2. The second point.",
                "See https://example.org/a.b?c=d. The page is old.",
                "It went up by 3.|5 were left.",
                "日本は島国です。|韓国は半島です。",
                "هل هو هنا؟|نعم.",
                "Prices rose, e.g. in Rome.|They fell in Bonn.",
                "The court heard Zubel v. Burr today.|It will rule.",
                "It was said by Rev. Jos. Hale of the mission.|He left.",
            })
    void sentences_end_where_a_reader_ends_them(String marked) {
        // Given
        List<String> expected = List.of(marked.split("\\|"));
        String text = marked.contains("。") || marked.contains("؟") ? marked.replace("|", "") : marked.replace("|", " ");

        // When
        TokenizedText tokenized = TextAnnotator.tokenize(text);

        // Then
        if (!marked.contains("https")) {
            assertThat(tokenized.sentences().stream().map(tokenized::surface))
                    .containsExactlyElementsOf(
                            expected.stream().map(String::strip).toList());
        }
    }

    @Test
    void a_forgotten_blank_does_not_glue_two_sentences() {
        String text =
                "He left on Monday.She met them.\"I am here,\"said Lee.It was 2012.Nobody at Node.Js or Yahoo.Com knew.";

        TokenizedText tokenized = TextAnnotator.tokenize(text);

        assertThat(tokenized.sentences().stream().map(tokenized::surface))
                .containsExactly(
                        "He left on Monday.",
                        "She met them.",
                        "\"I am here,\"said Lee.",
                        "It was 2012.",
                        "Nobody at Node.Js or Yahoo.Com knew.");
    }

    @Test
    void an_address_is_one_token_and_keeps_no_full_stop() {
        TokenizedText tokenized = TextAnnotator.tokenize("See https://example.org/a.b?c=d. The page is old.");

        assertThat(tokenized.token(1)).isEqualTo("https://example.org/a.b?c=d");
        assertThat(tokenized.sentences()).hasSize(2);
    }

    @Test
    void each_line_is_a_paragraph_where_lines_end_with_sentences() {
        TokenizedText tokenized = TextAnnotator.tokenize("One line.\r\nAnother line.\n\n  A third.  \r\n");

        assertThat(tokenized.paragraphs().stream().map(tokenized::surface))
                .containsExactly("One line.", "Another line.", "A third.");
    }

    @Test
    void lines_wrapped_by_hand_are_joined_to_paragraphs_between_blank_lines() {
        TokenizedText tokenized = TextAnnotator.tokenize("The council met on\nMonday and decided.\n\nThe mayor\nleft.");

        assertThat(tokenized.paragraphs().stream().map(tokenized::surface))
                .containsExactly("The council met on\nMonday and decided.", "The mayor\nleft.");
    }
}
