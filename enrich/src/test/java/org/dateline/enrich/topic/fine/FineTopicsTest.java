package org.dateline.enrich.topic.fine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.topic.Subtopics;
import org.dateline.enrich.topic.TopicScores;
import org.dateline.enrich.topic.Vocabulary;
import org.dateline.messages.Enrichment.TopicFound;
import org.junit.jupiter.api.Test;

class FineTopicsTest {
    private static final int DISASTER = 2;
    private static final int SPORT = 14;
    private static final int CONFLICT = 15;
    private static final String QUAKE =
            "An earthquake of magnitude 6.1 shook the coast on Monday. Aftershocks went on all night, rescuers said.";

    private final FineTopics fine = new FineTopics();

    @Test
    void a_topic_stands_under_a_top_level_that_the_article_has_with_its_path_and_the_terms_that_spoke_for_it() {
        List<TopicFound> found = fine.find("", QUAKE, sure(DISASTER), 0.5);

        assertThat(found).isNotEmpty();
        TopicFound quake = found.get(0);
        assertThat(quake.path())
                .containsExactly(
                        "disaster, accident and emergency incident", "disaster", "natural disaster", "earthquake");
        assertThat(quake.confidence()).isBetween(0.5, 1.0);
        assertThat(quake.evidence())
                .extracting(span -> QUAKE.substring(span.start(), span.end()))
                .contains("earthquake", "magnitude", "Aftershocks");
    }

    @Test
    void nothing_is_said_under_a_top_level_that_the_article_does_not_have() {
        assertThat(fine.find("", QUAKE, sure(SPORT), 0.5)).isEmpty();
    }

    @Test
    void its_version_changes_with_the_terms_and_with_the_weights() {
        FineTerms terms = FineTerms.parse(Vocabulary.load(), List.of());
        FineWeights weights = FineWeights.load();
        FineWeights others = new FineWeights(new double[FineWeights.NAMES.size()]);

        assertThat(new FineTopics().version()).matches("fine-[0-9a-f]{8}");
        assertThat(List.of(
                        new FineTopics().version(),
                        new FineTopics(terms, weights).version(),
                        new FineTopics(terms, others).version()))
                .doesNotHaveDuplicates();
    }

    @Test
    void one_weak_word_is_no_topic() {
        assertThat(fine.find("", "The team drew a crowd.", sure(SPORT), 0.5)).isEmpty();
    }

    @Test
    void a_topic_is_never_surer_than_its_top_level() {
        List<TopicFound> found = fine.find("Earthquake kills nine", QUAKE, scores(DISASTER, 0.8), 0.5);

        assertThat(found).allSatisfy(topic -> assertThat(topic.confidence()).isLessThanOrEqualTo(0.8));
    }

    @Test
    void parents_are_named_by_the_path_and_not_given_beside_it() {
        List<TopicFound> found = fine.find("Earthquake and tsunami", QUAKE, sure(DISASTER), 0.5);

        assertThat(found)
                .noneMatch(one -> found.stream()
                        .anyMatch(other -> other.path().size() > one.path().size()
                                && other.path().subList(0, one.path().size()).equals(one.path())));
    }

    @Test
    void the_topic_annotator_finds_it_in_its_seat() {
        assertThat(Subtopics.load()).isInstanceOf(FineTopics.class);
    }

    @Test
    void a_text_of_five_megabytes_is_read_to_the_stated_cap() {
        String words = "peace talks and ".repeat(330_000);
        String letters = "a".repeat(5_000_000);
        String signs = "('".repeat(2_500_000);

        assertThat(TermWords.of(words).size()).isEqualTo(TermWords.MOST);
        assertTimeout(Duration.ofMinutes(2), () -> {
            fine.find(words, words, sure(CONFLICT), 0.5);
            fine.find(letters, letters, sure(CONFLICT), 0.5);
            fine.find(signs, signs, sure(CONFLICT), 0.5);
        });
    }

    private static TopicScores sure(int top) {
        return scores(top, 1);
    }

    private static TopicScores scores(int top, double confidence) {
        double[] shares = new double[TopicScores.TOPS];
        double[] confidences = new double[TopicScores.TOPS];
        shares[top] = 1;
        confidences[top] = confidence;
        return new TopicScores(shares, confidences, Map.of());
    }
}
