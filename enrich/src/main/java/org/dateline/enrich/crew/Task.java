package org.dateline.enrich.crew;

import java.util.function.Function;
import org.dateline.messages.Article;

/**
 * Work on one article, done on a thread of the crew: what comes before the annotators (reading the record), which
 * article they are given, and what comes after them (writing the record).
 *
 * @param <T> what comes out
 */
@FunctionalInterface
public interface Task<T> {
    /** What comes before the annotators. An exception goes to whoever waits for the task. */
    Step<T> start();

    /** What is next. */
    sealed interface Step<T> {}

    /** There is nothing to annotate, such as in a record that is no article. */
    record Finished<T>(T value) implements Step<T> {}

    /** @param then what comes after the annotators */
    record Annotate<T>(Article article, Function<Annotated, T> then) implements Step<T> {}
}
