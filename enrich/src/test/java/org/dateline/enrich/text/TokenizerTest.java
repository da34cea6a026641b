package org.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.enrich.annotate.TokenizedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerTest {

    static Stream<Arguments> examples() {
        return Stream.of(
                example("South Korea-US alliance", "South", "Korea", "-", "US", "alliance"),
                example(
                        "Seoul’s and Rome's, the US’ own",
                        "Seoul",
                        "’s",
                        "and",
                        "Rome",
                        "'s",
                        ",",
                        "the",
                        "US",
                        "’",
                        "own"),
                example("It isn’t O'Neill’s o’clock", "It", "isn’t", "O'Neill", "’s", "o’clock"),
                example("U.S.-led, at 5 a.m.", "U.S.", "-", "led", ",", "at", "5", "a.m."),
                example("Nov. 22 in the end.", "Nov.", "22", "in", "the", "end", "."),
                example("the march. Then no.", "the", "march", ".", "Then", "no", "."),
                example("$1,000.50 (3.5%)", "$", "1,000.50", "(", "3.5", "%", ")"),
                example("👩‍👩‍👧 ok 🇰🇷🇯🇵 👍🏽!", "👩‍👩‍👧", "ok", "🇰🇷", "🇯🇵", "👍🏽", "!"),
                example("cafe\u0301s co\u00ADoperate", "cafe\u0301s", "co\u00ADoperate"),
                example("東京で", "東", "京", "で"),
                example("J.K. Rowling, A.Smith", "J.K.", "Rowling", ",", "A.", "Smith"),
                example("Wait... what?!", "Wait", "...", "what", "?", "!"),
                example("\uFEFFHello\u200Bworld", "Hello", "world"),
                example("'s", "'", "s"),
                example("\uD83D lone", "\uD83D", "lone"));
    }

    private static Arguments example(String text, String... tokens) {
        return Arguments.of(text, List.of(tokens));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_text_is_cut_into_words_and_signs(String text, List<String> expected) {
        TokenizedText tokenized = TextAnnotator.tokenize(text);

        assertThat(IntStream.range(0, tokenized.tokenCount()).mapToObj(tokenized::token))
                .containsExactlyElementsOf(expected);
    }
}
