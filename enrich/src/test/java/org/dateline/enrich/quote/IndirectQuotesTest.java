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
                "It will rain soon, said {Ann Lee}, deputy head of the office for weather and sea of the two northern provinces"
                        + " in the old port. § ~It will rain soon | said | Ann Lee",
                "One farmer, whose barn is so old that it leaks, said it will rain. § ~it will rain | said | ?",
                "{Ann Lee} said it was “a shame” and would end. § ~it was “a shame” and would end | said | Ann Lee ## a shame |"
                        + " said | Ann Lee",
                "Opponents fear that it will rain. § ~it will rain | fear | ?",
                "{Ann Lee} told “Good Day” that it will rain. § ~it will rain | told | Ann Lee",
                "By Ann Lee: It will rain soon, police said. § ~It will rain soon | said | ?",
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
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "{Ann Lee} warned it would rain. § ~it would rain | warned | Ann Lee",
                "{Ann Lee} denied the plan was dead. § ~the plan was dead | denied | Ann Lee",
                "{Ann Lee} said no one was hurt. § ~no one was hurt | said | Ann Lee",
                "{Ann Lee} said after the vote that it will rain. § ~it will rain | said | Ann Lee",
                "{Ann Lee} told state television the units would stay. § ~the units would stay | told | Ann Lee",
                "{Ann Lee} told {Reuters+} sales had risen. § ~sales had risen | told | Ann Lee",
                "{Ann Lee} would only say that it will rain. § ~it will rain | say | Ann Lee",
                "{Ann Lee} maintained throughout that it will rain. § ~it will rain | maintained | Ann Lee",
                "{Moody+}'s said that it will rain. § ~it will rain | said | ?",
                "Another, who asked not to be named, said it will rain. § ~it will rain | said | ?",
                "{Ann Lee} pointed out that it will rain. § ~it will rain | pointed | Ann Lee",
                "The court found that the plan was dead. § ~the plan was dead | found | ?",
                "{Ann Lee} said that was no reason to go. § ~that was no reason to go | said | Ann Lee",
                "{Ann Lee} asked whether the plan was dead. § ~whether the plan was dead | asked | Ann Lee",
                "{Ann Lee} (Lab) said it will rain. § ~it will rain | said | Ann Lee",
                "{Ann Lee}, who ran the union until last year, said it will rain. § ~it will rain | said | Ann Lee",
                "A farmer, {Ann Lee}, notes that it will rain. § ~it will rain | notes | Ann Lee"
            })
    void what_is_reported_needs_no_that_where_a_clause_follows(String marked, String expected) {
        assertThat(told(marked)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "{Ann Lee} said it will rain, adding that he will go. § ~it will rain | said | Ann Lee ## ~he will go |"
                        + " adding | Ann Lee",
                "{Ann Lee} said it will rain but warned that it may snow. § ~it will rain | said | Ann Lee ## ~it may snow |"
                        + " warned | Ann Lee",
                "{Ann Lee} said it will rain, although {Bob Ray} argued that it may snow. § ~it will rain | said | Ann Lee ##"
                        + " ~it may snow | argued | Bob Ray",
                "{Ann Lee} said {Bob Ray} had told her that it will rain. § ~Bob Ray had told her that it will rain | said |"
                        + " Ann Lee",
                "{Ann Lee} said it will rain, and urged all to go. § ~it will rain | said | Ann Lee",
                "{Ann Lee} believes it will rain: “Why not go?” § ~it will rain | believes | Ann Lee ## Why not go? | believes |"
                        + " Ann Lee",
                "{Ann Lee} said it will rain, but would not say when. § ~it will rain | said | Ann Lee",
                "{Ann Lee} said it will rain, a day after {Bob Ray} left. § ~it will rain | said | Ann Lee",
                "{Ann Lee}, who said it will rain, left early. § ~it will rain | said | Ann Lee",
                "{Bob Ray} told police he was asleep, said {Ann Lee}. § ~Bob Ray told police he was asleep | said | Ann Lee",
                "According to {Ann Lee}, a farmer from the north, the rain will come. § ~the rain will come | According to |"
                        + " Ann Lee",
                "The rain, according to {Ann Lee}, will come. § ~The rain, according to Ann Lee, will come | according to |"
                        + " Ann Lee",
                "Rain will come, {the ministry=Ministry+} and the police said. § ~Rain will come | said | ?",
                "“We go,” {Ann Lee} said, adding that it will rain. § We go, | said | Ann Lee ## ~it will rain | adding |"
                        + " Ann Lee",
                "{Ann Lee} said it will rain and that he was “a fool.” § ~it will rain and that he was “a"
                        + " fool.” | said | Ann Lee ## a fool. | said | Ann Lee"
            })
    void a_report_ends_where_the_next_one_or_the_article_goes_on(String marked, String expected) {
        assertThat(told(marked)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "The indictment alleges that {Ann Lee} lied. The indictment also says that he ran away. § ~Ann Lee lied | alleges | ?"
                        + " ## ~he ran away | says | ?",
                "According to police, {Ann Lee} lied to all. § ~Ann Lee lied to all | According to | ?",
                "We must all serve the people, said Director {Ann Lee}. § ~We must all serve the people | said | Ann Lee",
                "{Union+} left. It will rain soon, a spokesman said. § ~It will rain soon | said | Union",
                "Officials at the {Union+} said it will rain. § ~it will rain | said | Union",
                "A report by the {Union+} said it will rain. § ~it will rain | said | Union",
                "The {Rovers+} won. The team announced that it will rain. § ~it will rain | announced | Rovers",
                "{Ann Lee} left. The 48-year-old said it will rain. § ~it will rain | said | Ann Lee",
                "One fan, 62-year-old {Ann Lee}, said it will rain. § ~it will rain | said | Ann Lee",
                "Judge {Ann Lee} left. The minister said it will rain. § ~it will rain | said | ?",
                "Det Sgt {Ann Lee} left. The detective said it will rain. § ~it will rain | said | Ann Lee",
                "{Ode} met {Tan}, in her first season. She said it will rain. § ~it will rain | said | Tan",
                "{Ann Lee} said it will rain. One survivor, a boy of ten, said it was late. He said it was cold. § ~it will"
                        + " rain | said | Ann Lee ## ~it was late | said | ? ## ~it was cold | said | ?",
                "{Ann Lee} said it will rain, and she said it was late. § ~it will rain | said | Ann Lee ## ~it was late |"
                        + " said | Ann Lee"
            })
    void roles_documents_and_pronouns_lead_to_who_speaks(String marked, String expected) {
        assertThat(told(marked)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{Acme+} grew. It is worth noting that steel became dearer.",
                "The firm's spokesman, {Sean Hall}, said nothing more.",
                "{Ann Lee} would not say whether it will rain.",
                "{Ann Lee} did not say that it will rain.",
                "If {Ann Lee} says the talks are over, shares will fall.",
                "{Ann Lee} declined to say that it will rain.",
                "{Ann Lee} confirmed the deal that was signed on Monday.",
                "{Ann Lee} confirmed the deal she had signed.",
                "{Ann Lee} added salt that was bought in Rome.",
                "We believe that it will rain.",
                "{Nord AG+}, the German group, agreed to buy it.",
                "{Ann Lee} agreed to be bound by an order that was made.",
                "{Ann Lee} told the agent not to write so there would be no record.",
                "The trend suggests that it will rain.",
                "Nobody said that it will rain.",
                "Anybody who believes that it will rain should go."
            })
    void what_nobody_has_said_is_no_speech(String marked) {
        assertThat(told(marked)).isEmpty();
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
