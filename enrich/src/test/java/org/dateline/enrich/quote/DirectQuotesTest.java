package org.dateline.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the examples braces mark who is named, as {@link QuoteDraft} says, and # stands for a new paragraph. */
class DirectQuotesTest {

    private static String told(String marked) {
        return QuoteDraft.told(QuoteDraft.of(marked.replace("#", "\n"))).replace("\n", " ## ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "“We go,” {Ann Lee} said. § We go, | said | Ann Lee",
                "“We go,” said {Ann Lee}. § We go, | said | Ann Lee",
                "{Labour+} leader {Ann Lee/leader} left early, saying: “We go.” § We go. | saying | Ann Lee",
                "“We go,” said {Ann Lee}, a farmer in {Rome@}. § We go, | said | Ann Lee",
                "“We go,” the farmers' leader, {Ann Lee}, said. § We go, | said | Ann Lee",
                "“We go,” {Ann Lee}, 45, of {Leeds@}, told {Bob Ray}. § We go, | told | Ann Lee",
                "“We go,” {Ann Lee}, who leads the {Union+}, told reporters. § We go, | told | Ann Lee",
                "“We go,” {Ann Lee} of the {Union+} said on Monday. § We go, | said | Ann Lee",
                "“We go,” {the ministry=Ministry+} said in a statement. § We go, | said | the ministry=Ministry",
                "“We go,” a spokesman for the {Union+} said. § We go, | said | Union",
                "“We go,” said a spokeswoman for the {Union+}. § We go, | said | Union",
                "“We go,” said {Union+} spokesman {Ann Lee}. § We go, | said | Ann Lee",
                "“We go,” said the mayor of {Rome@}, {Ann Lee}. § We go, | said | Ann Lee",
                "“We go,” according to {Ann Lee}. § We go, | according to | Ann Lee",
                "“Do we go?” asked {Ann Lee}. § Do we go? | asked | Ann Lee",
                "“Do we go?” {Ann Lee} asked. § Do we go? | asked | Ann Lee",
                "“Go!” shouted {Ann Lee}. § Go! | shouted | Ann Lee",
                "“We go …” {Ann Lee} said. § We go … | said | Ann Lee",
                "{Ann Lee} said: “We go.” § We go. | said | Ann Lee",
                "{Ann Lee} told {Bob Ray}, “We go now.” § We go now. | told | Ann Lee",
                "In a statement, {the ministry=Ministry+} said, “We go now.” § We go now. | said | the ministry=Ministry",
                "Speaking in {Rome@}, {Ann Lee} said: “We go.” § We go. | said | Ann Lee",
                "According to {Ann Lee}, “we go now.” § we go now. | According to | Ann Lee",
                "“We go,” {Ann Lee} later added. § We go, | added | Ann Lee",
                "“We go,” {Germany@} said. § We go, | said | Germany",
                "“We go now.” — {Ann Lee} § We go now. | ? | Ann Lee",
                "“{Bob Ray} will go,” {Ann Lee} said. § Bob Ray will go, | said | Ann Lee",
                "“We go,” officials said. § We go, | said | ?",
                "“We go,” {Tully} said. § We go, | said | Tully",
                "“We go,” {Ann Lee} (Lab) said. § We go, | said | Ann Lee",
                "{Ann Lee} praised “a rare gift” on Monday. § a rare gift | praised | Ann Lee",
                "{Ann Lee} said she had called {Bob Ray}, who was “a fool, and proud.” §"
                        + " ~she had called Bob Ray, who was “a fool, and proud.” | said | Ann Lee ## a fool, and proud. | said |"
                        + " Ann Lee",
                "“We go,” a man in the crowd said. § We go, | said | ?",
                "“We go,” one of {Ann Lee}’s aides said. § We go, | said | ?",
                "“We go by the lake, said {Ann Lee}. The road is closed. § We go by the lake, | said | Ann Lee",
                "“We go by the lake, said the mayor, {Ann Lee}, on Monday. § We go by the lake, | said | Ann Lee"
            })
    void the_words_beside_a_quotation_say_who_speaks(String marked, String expected) {
        assertThat(told(marked)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "“We go,” {Ann Lee} said. “They stay.” § We go, | said | Ann Lee ## They stay. | said | Ann Lee",
                "“If we go,” {Ann Lee} said, “they stay.” § If we go, | said | Ann Lee ## they stay. | said | Ann Lee",
                "“If we go,” said {Ann Lee}, “they stay.” § If we go, | said | Ann Lee ## they stay. | said | Ann Lee",
                "“We go,” said {Ann Lee}, adding: “They stay.” § We go, | said | Ann Lee ## They stay. | adding | Ann Lee",
                "{Ann Lee} spoke late. #“We go,” she said. § We go, | said | Ann Lee",
                "{Ann Lee} met {Bob Ray}. “We go,” he said. § We go, | said | Bob Ray",
                "{Ann Lee} met {Bob Ray}. “We go,” she said. § We go, | said | Ann Lee",
                "Mr. {Tan} left. Ms. {Ode} came. “We go,” he said. § We go, | said | Tan",
                "{Ann Lee} said she was late. {Bob Ray} waited. “We go,” she said. § ~she was late | said | Ann Lee ## We go, |"
                        + " said | Ann Lee",
                "“We go,” said {Ann Lee}. #“They stay,” she added. § We go, | said | Ann Lee ## They stay, | added | Ann Lee",
                "“We go,” said Abbot {Theo}. {Ann Lee} was there. “They stay,” the abbot said. § We go, | said | Theo ## They"
                        + " stay, | said | Theo",
                "{Acme+} fell. “We go,” the company said. § We go, | said | Acme",
                "“We go,” {Acme+} said. “They stay,” they added. § We go, | said | Acme ## They stay, | added | Acme",
                "“We go,” he said. § We go, | said | ?",
                "“Why go?” “Because,” said {Ann Lee}. § Why go? | said | Ann Lee ## Because, | said | Ann Lee",
                "{Ann Lee} said the plan was “a disgrace”. § ~the plan was “a disgrace” | said | Ann Lee ## a disgrace | said | Ann Lee",
                "A doctor at the scene wept. {Ann Lee} left. #“It was loud,” the doctor said. § It was loud, | said | ?",
                "In the call he asked about the {Red Cross+}, called the mayor “a fool” and said: “We go.” § We go. |"
                        + " said | ?",
                "{Ann Lee}, 40, was found dead on Monday. “We go,” she said. § We go, | said | ?",
                "The late {Ann Lee} was loved. #“We go,” said {Ann Lee} in 2010. § We go, | said | Ann Lee",
                "The {Union+} met. “We go,” the prosecutor's office said. § We go, | said | ?",
                "“We go,” said {Acme+} editor-in-chief {Ann Lee}. § We go, | said | Ann Lee",
                "{Browns+} DL {Bob Ray}, who is hurt, arrived, saying: “We go.” § We go. | saying | Bob Ray",
                "{Ann Lee} called the plan “a disgrace” on Monday. § a disgrace | called | Ann Lee",
                "The plan was “a disgrace”, {Ann Lee} said. § a disgrace | said | Ann Lee",
                "{Ann Lee}, who called it “a joke”, left. § a joke | called | Ann Lee",
                "{Ann Lee} went home and said: “We go.” § We go. | said | Ann Lee",
                "{Ann Lee} left, saying “they stay”. § they stay | saying | Ann Lee"
            })
    void speakers_are_carried_on(String marked, String expected) {
        assertThat(told(marked)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "\"We go,\" {Ann Lee} said. \"They stay.\" § We go, | said | Ann Lee ## They stay. | said | Ann Lee",
                "‘We don’t go,’ {Ann Lee} said. § We don’t go, | said | Ann Lee",
                "'We don't go,' {Ann Lee} said. § We don't go, | said | Ann Lee",
                "‘The workers’ union will go,’ said {Ann Lee}. § The workers’ union will go, | said | Ann Lee",
                "‘He said “go” to me,’ {Ann Lee} said. ‘We go.’ § He said “go” to me, | said | Ann Lee ## We go. | said | Ann Lee",
                "“He said ‘go’ to me,” {Ann Lee} said. § He said ‘go’ to me, | said | Ann Lee",
                "“He said “go” to me,” {Ann Lee} said. § He said “go” to me, | said | Ann Lee",
                "„Wir gehen“, {Ann Lee} said. § Wir gehen | said | Ann Lee",
                "«We go now», {Ann Lee} said. § We go now | said | Ann Lee",
                "“We go,\" {Ann Lee} said. § We go, | said | Ann Lee",
                "A 6'2\" man and a 5\" gun: \"We go,\" {Ann Lee} said. § We go, | said | Ann Lee",
                "{Ann Lee} said: “We go.#“They stay.” § We go. ## “They stay. | said | Ann Lee",
                "“We go now and they stay. #It rained. § We go now and they stay. | ? | ?",
                "``We go,'' {Ann Lee} said. ``They stay.'' § We go, | said | Ann Lee ## They stay. | said | Ann Lee",
                "''We go,'' {Ann Lee} said. ''They stay.'' § We go, | said | Ann Lee ## They stay. | said | Ann Lee",
                "``He said `go' to me,'' {Ann Lee} said. § He said `go' to me, | said | Ann Lee",
                "”We go,” {Ann Lee} said. § We go, | said | Ann Lee",
                "“We go,“ {Ann Lee} said. § We go, | said | Ann Lee",
                "``We go.#``They stay,'' {Ann Lee} said. § We go. ## ``They stay, | said | Ann Lee",
                "The “plan was dropped.#“We go,” {Ann Lee} said. § We go, | said | Ann Lee",
                "It was 5\" long. #“We go,” {Ann Lee} said. § We go, | said | Ann Lee"
            })
    void marks_of_all_kinds_pair_up(String marked, String expected) {
        assertThat(told(marked)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The so-called “caravan” was late.",
                "{Ann Lee} saw “The Crown” and “Gone With the Wind”.",
                "The film “We Go” opens Friday.",
                "The ship, known as “the ferry”, sank.",
                "It was a “day” like others.",
                "TIME: 5 p.m.#PLACE: Rome#COST: 3 dollars",
                "Note: it rains.",
                "{Ann Lee}: Theft, held without bond.#{Bob Ray}: Two warrants, held in jail.",
                "{Rams+}: Ray missed a third game.#{Kings+}: Lee is out.#{Rams+}: Host the Owls.#{Kings+}: Visit the Rams.",
                "DEAR MAY: Am I right?#DEAR SAD: You are.#DEAR MAY: I am ill.",
                "{Ann Lee} was on {NBC+}'s “Meet the Press.” It rained.",
                "They sang “Down the Long Road.” It rained.",
                "They held signs such as “Less Money on Tests, More Money on Teachers.” It rained.",
                "{Ann Lee} wrote “War and Peace” in 1869.",
                "“” and \"\" and '' are empty.",
                "The 1990s’ music, ’80s' too, rock ’n’ roll."
            })
    void titles_and_scare_quotes_are_no_quotes(String marked) {
        assertThat(told(marked)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "SMITH: We go now.#{JONES}: They stay here.#SMITH: Good. § We go now. | ? | ? ## They stay here. | ? | JONES ## Good. | ? |"
                        + " ?",
                "Editor: Do we go?#{=Ann=Ann Lee}: We go.#Editor: When?#{Ann Lee}: Soon. § Do we go? | ? | ? ## We go. | ? | Ann Lee ## When? | ? | ? ## Soon. | ? | Ann Lee",
                "Ms. {Ann Lee} leads.#Q: Do we go?#A: We go.#Q: When?#A: Soon. § Do we go? | ? | ? ## We go. | ? | Ann Lee ## When? | ? |"
                        + " ? ## Soon. | ? | Ann Lee"
            })
    void a_transcript_is_direct_speech(String marked, String expected) {
        assertThat(told(marked)).isEqualTo(expected);
    }
}
