package org.dateline.workshop.topic.score;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.enrich.topic.Concept;
import org.dateline.enrich.topic.FastTopics;
import org.dateline.enrich.topic.TopicAnnotator;
import org.dateline.enrich.topic.TopicScorer;
import org.dateline.enrich.topic.Vocabulary;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.Headline;
import org.dateline.messages.Enrichment.TopicFound;
import org.dateline.workshop.topic.train.Reliability;
import org.dateline.workshop.topic.train.TopicItem;
import org.dateline.workshop.topic.train.TopicScoring;

/**
 * Asks a tier for the topics of items whose topics are known.
 *
 * <p>Accuracy, F1 and recall are of the top-ranked top level, whether or not a record would have it: they say how good the
 * order is. What a record has, and where it abstains, is counted beside them.
 */
public final class TopicEvaluation {
    private static final long ENOUGH_NANOS = 1_000_000_000L;

    private final TopicScorer scorer;
    private final TopicAnnotator annotator;
    private final TextAnnotator cutter = new TextAnnotator();
    private final Vocabulary vocabulary = Vocabulary.load();
    private final TopicScoring tops = new TopicScoring();
    private final Reliability given = new Reliability();
    private final FineCount fine = new FineCount(vocabulary);
    private int abstained;

    private TopicEvaluation(TopicScorer scorer) {
        this.scorer = scorer;
        this.annotator = new TopicAnnotator(scorer);
    }

    /** Leaves the scorer open. */
    public static TopicFigures of(TopicScorer scorer, List<TopicItem> items) {
        TopicEvaluation evaluation = new TopicEvaluation(scorer);
        double perSecond = evaluation.speed(items);
        items.forEach(evaluation::add);
        return new TopicFigures(evaluation.tops, evaluation.given, evaluation.fine, evaluation.abstained, perSecond);
    }

    /** The fast tier reads them again until the clock can tell; a tier that keeps what it has seen reads them once. */
    private double speed(List<TopicItem> items) {
        if (scorer instanceof FastTopics) {
            read(items, ENOUGH_NANOS);
            return read(items, ENOUGH_NANOS);
        }
        return read(items, 0);
    }

    /** @return items for each second of this thread's processor time */
    private double read(List<TopicItem> items, long nanos) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        long read = 0;
        long taken;
        do {
            items.forEach(item -> scorer.score(item.title(), item.text()));
            read += items.size();
            taken = clock.getCurrentThreadCpuTime() - start;
        } while (taken < nanos);
        return read * 1e9 / Math.max(1, taken);
    }

    private void add(TopicItem item) {
        tops.add(item, scorer.score(item.title(), item.text()).best());
        boolean none = true;
        Set<Integer> below = new HashSet<>();
        for (TopicFound topic : record(item)) {
            Concept concept = vocabulary.parseCode(topic.uri());
            if (concept == null) {
                throw new IllegalStateException(topic.uri() + ": must be in release " + vocabulary.release());
            }
            if (concept.parent() == null) {
                none = false;
                given.add(topic.confidence(), item.acceptable().contains(concept.topIndex()));
            } else {
                below.add(concept.code());
            }
        }
        abstained += none ? 1 : 0;
        if (!item.fine().isEmpty()) {
            fine.add(item.fine(), below);
        }
    }

    private List<TopicFound> record(TopicItem item) {
        String text = item.text().isBlank() ? item.title() : item.text();
        Draft draft = Draft.of(Article.of("urn:dateline:item", text).build());
        Draft cut = cutter.annotate(draft).after(draft);
        Draft titled = item.title().isEmpty()
                ? cut
                : cut.with(changes -> changes.headline = new Headline(item.title(), false));
        return annotator.annotate(titled).after(titled).topics();
    }
}
