package org.dateline.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Speakers that are told by what they are. */
class SpeakersByRoleTest {

    private static String told(String marked) {
        return QuoteDraft.told(QuoteDraft.of(marked)).replace("\n", " ## ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "{Leeds Police+} came. Police said it will rain. § ~it will rain | said | Leeds Police",
                "{Leeds Police+} and {York Police+} came. Police said it will rain. § ~it will rain | said | ?",
                "The {Paris prosecutor's office+} called. Prosecutors said it will rain."
                        + " § ~it will rain | said | Paris prosecutor's office",
                "{Ann Lee} left. A spokeswoman for the {Union+} said it will rain. She said that it will snow."
                        + " § ~it will rain | said | Union ## ~it will snow | said | Union",
                "A rep for {Ann Lee} said it will rain. § ~it will rain | said | Ann Lee",
                "Minister of State {Ann Lee/Minister of State} said it will rain. § ~it will rain | said | Ann Lee",
                "{Ann Lee} ran well. “It will rain,” the senior said. § It will rain, | said | Ann Lee",
                "{Ann Lee} saw {Bob Ray}. Asked how {=Ray=Bob Ray} was, {=Lee=Ann Lee} frowned. “It will rain,” she said."
                        + " § It will rain, | said | Ann Lee",
                "{Ann Lee} drew maps. For years she walked with a cook named {Sim Orr}. “It will rain,” she said."
                        + " § It will rain, | said | Ann Lee",
                "{Ann Lee} won the {Kathleen Poe} prize. “It will rain,” she said. § It will rain, | said | Ann Lee",
                "President {Ann Lee} said it will rain. {Bob Ray}, who left, disagreed. “It will snow,” the former president"
                        + " said. § ~it will rain | said | Ann Lee ## It will snow, | said | Bob Ray",
                "{Ann Lee} left. The WHO said it will rain. § ~it will rain | said | ?"
            })
    void a_role_leads_to_the_one_who_has_it(String marked, String expected) {
        assertThat(told(marked)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "As the old saying has it, “the farmer pays”. § ``",
                "“It will rain,” raged {Ann Lee}. § It will rain, | raged | Ann Lee",
                "The fire raged that it was hot. § ``",
                "What came of the old bridge, the report does not say. § ``",
                "A boy died in what parents say was a second strike. § ``",
                "It will rain, {Ann Lee} said, even as others warned of snow. § ~It will rain | said | Ann Lee"
            })
    void a_verb_reports_only_where_somebody_speaks(String marked, String expected) {
        assertThat(told(marked)).isEqualTo(expected);
    }
}
