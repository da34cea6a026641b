package org.dateline.enrich.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The tiers that are on the class path. */
public final class TopicTiers {
    /** The one that is always there. */
    public static final String FAST = "fast";

    private TopicTiers() {}

    /** Their names, the fast one first. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of(FAST));
        ServiceLoader.load(TopicTier.class).forEach(tier -> names.add(tier.name()));
        return List.copyOf(names);
    }

    /** Loads one of the {@link #names()}. */
    public static TopicScorer open(String name) {
        FastTopics fast = FastTopics.load();
        if (name.equals(FAST)) {
            return fast;
        }
        for (TopicTier tier : ServiceLoader.load(TopicTier.class)) {
            if (tier.name().equals(name)) {
                return tier.open(fast);
            }
        }
        throw new IllegalArgumentException("topics tier is " + name + ": must be one of " + String.join(", ", names())
                + "; others need their module on the class path");
    }
}
