package org.dateline.enrich.annotate;

/**
 * Finds one kind of thing in an article.
 *
 * <p>An annotator is made once and asked by many threads at a time, so it holds no state that changes. It sees what
 * those before it found, and gives back what it found itself; since both are immutable, one that was given up for being
 * late can still run to its end without touching anything.
 */
public interface Annotator extends AutoCloseable {
    /** Lower case, such as {@code language}: stands in the record, in settings and in metrics. */
    String name();

    /**
     * Changes whenever the same draft could give another result, since a consumer decides by it what to redo: see {@link
     * Stamp}. What those before it found is the draft, and their versions say what it came from.
     */
    String version();

    /**
     * Finds what there is. A thrown exception makes the status {@code failed} and touches no other annotator; a call
     * that runs over the deadline is interrupted, and given up if it does not react.
     *
     * @param draft the article and what was found so far
     */
    Annotation annotate(Draft draft);

    /** Gives back what it holds outside of the heap; no article comes after this, but one that was given up may still run. */
    @Override
    default void close() {}
}
