package org.dateline.enrich.accurate.train;

import java.util.List;
import org.dateline.enrich.accurate.Head;
import org.dateline.enrich.accurate.Mixture;
import org.dateline.enrich.accurate.SentenceEncoder;
import org.dateline.workshop.topic.train.TopicItem;
import org.dateline.workshop.topic.train.TopicTeacher;

/**
 * Labels texts by the encoder's vectors: a head trained on what people labelled, mixed with how near a text is to the
 * concepts of the vocabulary. Lives as long as the process that trains.
 */
public final class MiniLmTeacher implements TopicTeacher {
    /** What the nearest concepts say counts so much, and the head the rest. By cross-validation. */
    private static final double NEAR = 0.3;

    private final Lessons lessons = Lessons.open();

    /** For {@link java.util.ServiceLoader}. */
    public MiniLmTeacher() {}

    @Override
    public String name() {
        return SentenceEncoder.VERSION;
    }

    @Override
    public float[] embed(String text) {
        return lessons.vectorOf(text).clone();
    }

    @Override
    public float[] embed(String title, String text) {
        return lessons.vector(title, text).clone();
    }

    @Override
    public Labels learn(List<TopicItem> items) {
        Head head = lessons.head(items);
        return (title, text) -> Mixture.ofVector(head, lessons.concepts(), lessons.vector(title, text), NEAR);
    }
}
