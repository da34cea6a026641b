package org.dateline.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.Language;
import org.dateline.messages.Enrichment.TopicFound;
import org.junit.jupiter.api.Test;

class TopicAnnotatorTest {
    private static final String TEXT = "The striker scored twice. The match ended in a draw.";

    @Test
    void a_sure_top_level_stands_in_the_record_with_its_evidence_and_as_a_ninjs_subject() {
        Annotation annotation = new TopicAnnotator(saying(14, 0.9)).annotate(draft(TEXT));

        Draft after = annotation.after(draft(TEXT));
        TopicFound topic = after.topics().get(0);
        assertThat(topic.uri()).isEqualTo("http://cv.iptc.org/newscodes/mediatopic/15000000");
        assertThat(topic.path()).containsExactly("sport");
        assertThat(topic.confidence()).isEqualTo(0.9);
        assertThat(topic.evidence())
                .isNotEmpty()
                .allSatisfy(span -> assertThat(TEXT.substring(span.start(), span.end()))
                        .startsWith("The ")
                        .endsWith("."));
        assertThat(after.article().subjects())
                .extracting("name", "rel", "uri", "relevance", "confidence")
                .contains(tuple("sport", "about", topic.uri(), 100, 90));
    }

    @Test
    void it_says_nothing_where_nothing_is_sure() {
        assertThat(new TopicAnnotator(saying(14, 0.3)).annotate(draft(TEXT))).isEqualTo(new Annotation.Empty());
    }

    @Test
    void a_text_in_another_language_is_skipped_with_the_reason() {
        Draft french = draft(TEXT).with(changes -> changes.language = new Language("fr", 1, "given"));

        assertThat(new TopicAnnotator(saying(14, 0.9)).annotate(french))
                .isEqualTo(new Annotation.Skipped("the language is not English, and the topic model is"));
    }

    @Test
    void a_text_that_is_not_cut_up_is_skipped_with_the_reason() {
        Draft uncut = Draft.of(Article.of("urn:a", TEXT).build());

        assertThat(new TopicAnnotator(saying(14, 0.9)).annotate(uncut))
                .isEqualTo(new Annotation.Skipped("the text is not cut into tokens"));
    }

    @Test
    void its_version_names_the_scorer() {
        assertThat(new TopicAnnotator(saying(14, 0.9)).version()).matches("1\\+[0-9a-f]{6}-test");
    }

    private static Draft draft(String text) {
        Draft draft = Draft.of(Article.of("urn:a", text).build());
        return new TextAnnotator().annotate(draft).after(draft);
    }

    private static TopicScorer saying(int top, double confidence) {
        double[] shares = new double[TopicScores.TOPS];
        double[] confidences = new double[TopicScores.TOPS];
        shares[top] = 1;
        confidences[top] = confidence;
        return new TopicScorer() {
            @Override
            public String version() {
                return "test";
            }

            @Override
            public TopicScores score(String title, String text) {
                return new TopicScores(shares, confidences, Map.of());
            }
        };
    }
}
