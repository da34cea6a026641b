package org.dateline.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndirectQuotesTest {

    private static String told(String marked) {
        return QuoteDraft.told(QuoteDraft.of(marked)).replace("\n", " ## ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "It will rain soon, {the ministry=Ministry+} said. § ~It will rain soon | said | the ministry=Ministry",
                "It will rain soon, {Ann Lee} said in a statement. § ~It will rain soon | said | Ann Lee",
                "It will rain soon, said {Ann Lee}, a farmer. § ~It will rain soon | said | Ann Lee",
                "It will rain, officials said Saturday. § ~It will rain | said | ?",
                "Sen. {Ann Lee}, D-{Calif.@}, said it will rain. § ~it will rain | said | Ann Lee",
                "{Ann Lee} said it will rain. § ~it will rain | said | Ann Lee",
                "{Ann Lee} said that it will rain. § ~it will rain | said | Ann Lee",
                "{Ann Lee} said Monday it will rain. § ~it will rain | said | Ann Lee",
                "{Ann Lee} said on Monday that it will rain. § ~it will rain | said | Ann Lee",
                "{Ann Lee} said in a statement that it will rain. § ~it will rain | said | Ann Lee",
                "{Ann Lee} told reporters it will rain. § ~it will rain | told | Ann Lee",
                "{Ann Lee} told the {BBC+} that it will rain. § ~it will rain | told | Ann Lee",
                "{Ann Lee} warned that it will rain. § ~it will rain | warned | Ann Lee",
                "{Ann Lee} also said {Bob Ray} left early. § ~Bob Ray left early | said | Ann Lee",
                "{Ann Lee}, 45, said it will rain. § ~it will rain | said | Ann Lee",
                "According to {Ann Lee}, it will rain. § ~it will rain | According to | Ann Lee",
                "It will rain soon, according to {Ann Lee}. § ~It will rain soon | according to | Ann Lee",
                "It will rain soon, according to the {Union+}, which met. § ~It will rain soon | according to | Union",
                "{Ann Lee} left. She said it will rain. § ~it will rain | said | Ann Lee",
                "Police said it will rain. § ~it will rain | said | ?",
                "A spokesman for the {Union+} said it will rain. § ~it will rain | said | Union"
            })
    void reported_speech_has_its_speaker(String marked, String expected) {
        assertThat(told(marked)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{Ann Lee} said yes.",
                "{Ann Lee} wrote three books.",
                "{Ann Lee} was told to go.",
                "{Ann Lee} added salt, sugar and eggs.",
                "{Ann Lee}, who wrote songs, died.",
                "{Ann Lee} told lies.",
                "What he said was good.",
                "The court ruled on Monday."
            })
    void what_tells_no_words_is_no_speech(String marked) {
        assertThat(told(marked)).isEmpty();
    }
}
