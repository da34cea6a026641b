package org.dateline.pipeline.architecture.broken.ingest;

/** Breaks: no class is named for nothing. */
public final class ArticleHelper {
    static final String NAME = "helper";

    private ArticleHelper() {}
}
