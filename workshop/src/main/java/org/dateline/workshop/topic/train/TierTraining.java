package org.dateline.workshop.topic.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.dateline.enrich.topic.TopicScores;

/**
 * Makes the model of another tier after that of the fast one. Brought along by another module and found by {@link
 * java.util.ServiceLoader}.
 */
public interface TierTraining {
    /** Name of the tier, such as {@code accurate}. */
    String tier();

    /**
     * Deterministic.
     *
     * @param open items labelled by people and rules
     * @param held items labelled by people, with what the fast tier says of them when it has not learnt from them
     * @param home the project's directory, whose resources are written
     */
    void train(List<TopicItem> open, List<Held> held, Path home, PrintStream out) throws IOException;

    /** @param fast said by a fast tier that was not trained on the item */
    record Held(TopicItem item, TopicScores fast) {}
}
