package org.dateline.enrich.topic.fine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.topic.Vocabulary;
import org.junit.jupiter.api.Test;

class TermTreeTest {
    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final String LINE =
            "20000076\tpeace talks\tpeace talks; ceasefire talks; labour camp; Fed; WHO\ttalks; 100 metres\tsides";

    private final TermTree tree = FineTerms.parse(VOCABULARY, List.of(LINE)).tree();

    @Test
    void the_longest_term_is_taken_and_its_words_are_not_taken_again() {
        assertThat(found("After peace talks came other talks.")).containsExactly("peace talks", "talks");
    }

    @Test
    void plurals_and_american_spelling_are_found() {
        assertThat(found("Two labor camps near both side.")).containsExactly("labor camps");
        assertThat(found("All sides ran 100 metres.")).containsExactly("sides", "100 metres");
    }

    @Test
    void a_term_does_not_reach_over_the_end_of_a_clause() {
        assertThat(found("They wanted peace. Talks failed.")).containsExactly("Talks");
        assertThat(found("A cease-fire, and cease fire")).isEmpty();
    }

    @Test
    void capitals_of_a_term_are_asked_for() {
        assertThat(found("The Fed said that WHO fed them.")).containsExactly("Fed", "WHO");
        assertThat(found("who fed him")).isEmpty();
    }

    @Test
    void a_line_that_names_another_topic_than_its_code_is_refused() {
        assertThatThrownBy(() -> FineTerms.parse(VOCABULARY, List.of("20000076\tpeace\ta\tb\tc")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be the code and label of a Media Topic below a top level");
    }

    @Test
    void a_term_of_six_words_is_refused() {
        assertThatThrownBy(() ->
                        FineTerms.parse(VOCABULARY, List.of("20000076\tpeace talks\tone two three four five six\t\t")))
                .hasMessage("term one two three four five six has 6 words: must have 1 to 5");
    }

    private List<String> found(String text) {
        TermWords words = TermWords.of(text);
        List<String> found = new ArrayList<>();
        tree.find(text, words, (term, first, last) -> found.add(text.substring(words.start(first), words.end(last))));
        return found;
    }
}
