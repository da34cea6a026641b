package org.dateline.enrich.accurate;

import org.dateline.enrich.topic.TopicScorer;
import org.dateline.enrich.topic.TopicTier;

/** Brings the cascade along where this module is on the class path. */
public final class AccurateTier implements TopicTier {
    /** For {@link java.util.ServiceLoader}. */
    public AccurateTier() {}

    @Override
    public String name() {
        return "accurate";
    }

    @Override
    public TopicScorer open(TopicScorer fast) {
        return new AccurateTopics(fast, SentenceEncoder.load());
    }
}
