package org.dateline.workshop.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.name.NameModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidelinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a nationality of two words is no place | South/B-LOC Korean/I-LOC troops | South/B-MISC Korean/I-MISC troops",
                "but its country is one                 | South/B-LOC Korea/I-LOC         | South/B-LOC Korea/I-LOC",
                "a nationality is no place              | Danish/B-LOC ships              | Danish/B-MISC ships",
                "but part of a name                     | Danish/B-ORG Bank/I-ORG         | Danish/B-ORG Bank/I-ORG",
                "followers are no organisation          | Republicans/B-ORG left          | Republicans/B-MISC left",
                "an article is no part of a name        | the/B-LOC United/I-LOC States/I-LOC | the United/B-LOC States/I-LOC",
                "nor is it before a country             | The/B-LOC United/I-LOC States/I-LOC | The United/B-LOC States/I-LOC",
                "but of a title it is                   | The/B-MISC Hunger/I-MISC        | The/B-MISC Hunger/I-MISC",
                "a title is no part of a name           | King/B-PER Arthur/I-PER         | King Arthur/B-PER",
                "but stands for one                     | King/B-PER of/I-PER Spain/I-PER | King/B-PER of/I-PER Spain/I-PER",
                "and may be a name                      | King/B-PER said                 | King/B-PER said"
            })
    void labels_are_as_the_guidelines_have_them(String rule, String labelled, String expected) {
        assertThat(Guidelines.applied(sentence(labelled))).as(rule).isEqualTo(sentence(expected));
    }

    private static GoldSentence sentence(String labelled) {
        List<String> tokens = new ArrayList<>();
        List<Integer> types = new ArrayList<>();
        List<Boolean> starts = new ArrayList<>();
        for (String token : labelled.split(" ", -1)) {
            String[] parts = token.split("/", -1);
            tokens.add(parts[0]);
            types.add(parts.length == 1 ? -1 : NameModel.TAGS.types().indexOf(parts[1].substring(2)));
            starts.add(parts.length > 1 && parts[1].startsWith("B-"));
        }
        return new GoldSentence(tokens, types, starts);
    }
}
