package org.dateline.enrich.topic;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.Stamp;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.messages.Enrichment.Span;
import org.dateline.messages.Enrichment.TopicFound;
import org.dateline.messages.Ninjs;

/**
 * What the article is about, in IPTC Media Topics. It rather says nothing than something unsure: a top level stands in the
 * record where the scorer is at least {@link #SURE}, and topics below only under a top level that stands there.
 *
 * <p>Of a long text the first {@link Words#MOST} words are read.
 */
public final class TopicAnnotator implements Annotator {
    /** Least confidence of a top level in the record. */
    public static final double SURE = 0.5;

    /** Share of the text from which it is about a topic; below, it mentions it. */
    static final double ABOUT = 0.25;

    private final String version;
    private final TopicScorer scorer;
    private final Vocabulary vocabulary = Vocabulary.load();
    private final Evidence evidence;
    private final Subtopics subtopics = Subtopics.load();

    /** @param scorer says how sure the top levels are */
    public TopicAnnotator(TopicScorer scorer) {
        this.scorer = scorer;
        this.version = Stamp.version(TopicAnnotator.class, "1") + "-" + scorer.version();
        this.evidence = new Evidence(FastTopics.load().model().words());
    }

    /** @param name one of {@link TopicTiers#names()} */
    public static TopicAnnotator of(String name) {
        return new TopicAnnotator(TopicTiers.open(name));
    }

    @Override
    public String name() {
        return "topic";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Annotation annotate(Draft draft) {
        TokenizedText text = draft.text();
        if (text == null) {
            return new Annotation.Skipped("the text is not cut into tokens");
        }
        if (draft.foreign()) {
            return new Annotation.Skipped("the language is not English, and the topic model is");
        }
        TopicScores scores = scorer.score(GivenTitle.of(draft), text.text());
        List<TopicFound> found = new ArrayList<>();
        List<Ninjs.Subject> subjects = new ArrayList<>(draft.article().subjects());
        for (int top : surest(scores)) {
            addTop(vocabulary.top(top), scores.confidence(top), scores, text, found, subjects);
        }
        for (TopicFound topic : subtopics.find(GivenTitle.of(draft), text.text(), scores, SURE)) {
            addBelow(topic, scores, text, found, subjects);
        }
        if (found.isEmpty()) {
            return new Annotation.Empty();
        }
        return new Annotation.Found(draft.with(changes -> {
            changes.topics = found;
            changes.article = draft.article().toBuilder().subjects(subjects).build();
        }));
    }

    private void addTop(
            Concept top,
            double confidence,
            TopicScores scores,
            TokenizedText text,
            List<TopicFound> found,
            List<Ninjs.Subject> subjects) {
        List<Span> spoke = evidence.of(text, top.topIndex());
        found.add(new TopicFound(top.uri(), top.label(), top.path(), rounded(confidence), spoke));
        subjects.add(subject(top, scores.share(top.topIndex()), confidence));
    }

    /** With its top level, where that is not there yet: whoever says "trade dispute" says "economy". */
    private void addBelow(
            TopicFound topic,
            TopicScores scores,
            TokenizedText text,
            List<TopicFound> found,
            List<Ninjs.Subject> subjects) {
        Concept concept = vocabulary.parseCode(topic.uri());
        if (concept == null) {
            throw new IllegalStateException(topic.uri() + ": must be in release " + vocabulary.release());
        }
        Concept top = concept.top();
        if (found.stream().noneMatch(one -> one.uri().equals(top.uri()))) {
            addTop(top, topic.confidence(), scores, text, found, subjects);
        }
        found.add(topic);
        subjects.add(subject(concept, scores.share(top.topIndex()), topic.confidence()));
    }

    @Override
    public void close() {
        scorer.close();
    }

    private static List<Integer> surest(TopicScores scores) {
        List<Integer> surest = new ArrayList<>();
        for (int top = 0; top < TopicScores.TOPS; top++) {
            if (scores.confidence(top) >= SURE) {
                surest.add(top);
            }
        }
        surest.sort((one, other) -> Double.compare(scores.share(other), scores.share(one)));
        return surest;
    }

    private Ninjs.Subject subject(Concept concept, double share, double confidence) {
        return new Ninjs.Subject(
                concept.label(),
                share >= ABOUT ? "about" : "mentioned",
                concept.uri(),
                null,
                "dateline topic " + version(),
                (int) Math.round(share * 100),
                (int) Math.round(confidence * 100));
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }
}
