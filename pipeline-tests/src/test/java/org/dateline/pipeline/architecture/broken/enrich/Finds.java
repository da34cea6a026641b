package org.dateline.pipeline.architecture.broken.enrich;

/** Keeps every rule; there for others to know. */
public final class Finds {
    static final String NAME = "finds";

    private Finds() {}
}
