package org.dateline.delivery.guarantees;

/**
 * One way in which a pipeline did not keep its promise.
 *
 * @param id the article's uri, or the place of a record: {@code news.articles-3@17}
 * @param detail what was found, and what should have been
 */
public record Breach(Kind kind, String id, String detail) {
    /** What went wrong. */
    public enum Kind {
        LOST,
        DOUBLED,
        REORDERED,
        TORN,
        STALE,
        CHANGED,
        UNEXPECTED
    }

    @Override
    public String toString() {
        return kind + " " + id + ": " + detail;
    }
}
