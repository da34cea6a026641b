package org.dateline.enrich.topic;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.annotate.Annotator;

/**
 * How topics are found.
 *
 * @param tier {@code fast}, or another one whose module is on the class path
 * @param embedding whether the tier's vector is served too
 */
public record TopicSettings(String tier, boolean embedding) {
    /** Pure Java, and no vector. */
    public static final TopicSettings DEFAULT = new TopicSettings(TopicTiers.FAST, false);

    private static final String ACCURATE = "accurate";

    /**
     * What is wrong with them, each in a sentence; empty where nothing is.
     *
     * @param tierName what the user calls the first setting
     * @param embeddingName what the user calls the second one
     */
    public List<String> problems(String tierName, String embeddingName) {
        List<String> problems = new ArrayList<>();
        if (!TopicTiers.names().contains(tier)) {
            problems.add(
                    tier.equals(ACCURATE)
                            ? tierName
                                    + " is accurate: must have the module enrich-accurate on the class path, and it is not"
                                    + " there (docs/topics.md says how to add it); fast needs nothing"
                            : tierName + " is " + tier + ": must be fast or accurate");
        }
        if (embedding && tier.equals(TopicTiers.FAST)) {
            problems.add(embeddingName + " is true: must have " + tierName + " set to accurate, which is " + tier);
        }
        return problems;
    }

    /** The annotator of topics and, where it is wanted, that of the vector. Loads what they need. */
    public List<Annotator> annotators() {
        TopicScorer scorer = TopicTiers.open(tier);
        Annotator topics = new TopicAnnotator(scorer);
        return embedding && scorer instanceof VectorSource vectors
                ? List.of(topics, new EmbeddingAnnotator(vectors))
                : List.of(topics);
    }
}
