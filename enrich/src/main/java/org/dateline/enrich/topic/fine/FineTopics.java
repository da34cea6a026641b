package org.dateline.enrich.topic.fine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntPredicate;
import org.dateline.enrich.topic.Concept;
import org.dateline.enrich.topic.Subtopics;
import org.dateline.enrich.topic.TopicScores;
import org.dateline.enrich.topic.Vocabulary;
import org.dateline.messages.Enrichment.TopicFound;

/**
 * Finds topics of levels 2 to 5 by the terms that an article uses. It abstains rather than guess: a topic wants a strong
 * term in the title or lead, or two different ones, and at least {@link #SURE}. Parents are not given beside a topic: its
 * path names them.
 *
 * <p>Linear in the text, of which the first {@link TermWords#MOST} words are read. Asked by many
 * threads at a time.
 */
public final class FineTopics implements Subtopics {
    /** Least confidence of a topic under a top level that the article has: seven of ten are to be right. */
    static final double SURE = 0.7;

    /** Most topics an article gets. */
    static final int MOST = 6;

    /** Confidence from which a top level may be added that the article does not have by itself: less is nothing. */
    static final double NOT_TINY = 0.25;

    /** What a topic below a top level that is not the main one loses at most. */
    private static final double SIDE = 0.2;

    /** What such a topic keeps of its probability: the top level's scorer was not sure. */
    private static final double DOUBT = 0.85;

    private static final int FEWEST = 2;
    private static final int MANY = 4;

    private final FineTerms terms;
    private final FineWeights weights;

    /** With weights of one's own: those that are being learnt. */
    public FineTopics(FineTerms terms, FineWeights weights) {
        this.terms = terms;
        this.weights = weights;
    }

    /** With the terms and weights that Dateline ships; for {@link java.util.ServiceLoader}. */
    public FineTopics() {
        this(FineTerms.load(Vocabulary.load()), FineWeights.load());
    }

    /** A topic that may be given, and what was asked of its signs. */
    public static final class Candidate {
        private final int topic;
        private final double[] numbers;

        Candidate(int topic, double[] numbers) {
            this.topic = topic;
            this.numbers = numbers;
        }

        /** The topic's number in the terms. */
        public int topic() {
            return topic;
        }

        /** What {@link FineWeights#NAMES} says, in its order. */
        public double[] numbers() {
            return numbers.clone();
        }
    }

    /** A topic that is sure enough. */
    private record Sure(int topic, Concept concept, double confidence) {}

    @Override
    public String version() {
        return "fine-" + HexFormat.of().toHexDigits(31 * terms.checksum() + weights.checksum());
    }

    @Override
    public List<TopicFound> find(String title, String text, TopicScores scores, double sure) {
        Signs signs = read(title, text);
        List<Sure> found = new ArrayList<>();
        for (Candidate candidate : candidates(signs, top -> scores.confidence(top) >= sure)) {
            Concept concept = terms.concept(candidate.topic);
            double confidence = weights.probability(candidate.numbers) * trust(scores, concept.topIndex());
            if (confidence >= SURE) {
                found.add(new Sure(candidate.topic, concept, confidence));
            }
        }
        for (int top = 0; top < TopicScores.TOPS; top++) {
            if (scores.confidence(top) >= NOT_TINY) {
                boolean has = scores.confidence(top) >= sure;
                added(signs, top, has ? scores.confidence(top) : 1, found);
            }
        }
        return found.stream()
                .filter(one -> found.stream().noneMatch(other -> other.concept.under(one.concept)))
                .sorted(Comparator.comparingDouble((Sure one) -> -one.confidence))
                .limit(MOST)
                .map(one -> topic(signs, one))
                .toList();
    }

    /** What the article is about on the side is less often described further down. */
    private static double trust(TopicScores scores, int top) {
        double beside = scores.share(top) / Math.max(scores.share(scores.best()), 1e-9);
        return scores.confidence(top) * (1 - SIDE + SIDE * beside);
    }

    /**
     * Much must speak for a topic that is given though its top level is not so sure, or that is to bring it along.
     *
     * @param most confidence of the top level, where the article has it
     */
    private void added(Signs signs, int top, double most, List<Sure> found) {
        for (Candidate candidate : candidates(signs, one -> one == top)) {
            Signs.Said said = signs.of(candidate.topic);
            double probability = weights.probability(candidate.numbers);
            boolean much = said.strong && said.lead && said.different >= MANY;
            if (probability >= SURE && much && found.stream().noneMatch(one -> one.topic == candidate.topic)) {
                double confidence = Math.min(most, probability * DOUBT);
                found.add(new Sure(candidate.topic, terms.concept(candidate.topic), confidence));
            }
        }
    }

    private TopicFound topic(Signs signs, Sure one) {
        Concept concept = one.concept;
        double confidence = Math.round(one.confidence * 1000) / 1000.0;
        return new TopicFound(concept.uri(), concept.label(), concept.path(), confidence, signs.places(one.topic));
    }

    /** What of an article speaks for topics. */
    public Signs read(String title, String text) {
        return new Signs(terms).read(title, text);
    }

    /** Topics with enough signs to be asked how likely they are, those first for which most is said. */
    public List<Candidate> candidates(Signs signs, IntPredicate tops) {
        List<Integer> topics = signs.topics().stream()
                .filter(topic -> tops.test(terms.concept(topic).topIndex()) && enough(signs.of(topic)))
                .sorted(Comparator.comparingDouble((Integer topic) -> -signs.sum(topic)))
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            double best = signs.sum(topics.get(0));
            candidates.add(new Candidate(topics.get(i), FineWeights.numbers(terms, signs, topics.get(i), best, i + 1)));
        }
        return candidates;
    }

    private static boolean enough(Signs.Said said) {
        return (said.different > 0 && said.different + said.below >= FEWEST)
                || (said.strong && (said.title || said.lead));
    }

    Concept concept(int topic) {
        return terms.concept(topic);
    }
}
