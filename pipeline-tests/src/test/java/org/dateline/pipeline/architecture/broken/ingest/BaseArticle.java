package org.dateline.pipeline.architecture.broken.ingest;

/** Breaks: no class is named for nothing. */
public final class BaseArticle {
    static final String NAME = "base";

    private BaseArticle() {}
}
