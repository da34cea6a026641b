package org.dateline.pipeline.architecture.broken.messages;

/** Keeps every rule; there for others to know. */
public final class News {
    static final String NAME = "news";

    private News() {}
}
