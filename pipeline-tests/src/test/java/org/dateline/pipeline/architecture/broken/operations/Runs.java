package org.dateline.pipeline.architecture.broken.operations;

/** Keeps every rule; there for others to know. */
public final class Runs {
    static final String NAME = "runs";

    private Runs() {}
}
