package org.dateline.pipeline.architecture.broken.sink;

/** Keeps every rule; there for others to know. */
public final class Writes {
    static final String NAME = "writes";

    private Writes() {}
}
