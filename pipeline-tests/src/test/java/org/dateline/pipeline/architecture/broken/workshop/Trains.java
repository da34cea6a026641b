package org.dateline.pipeline.architecture.broken.workshop;

/** Keeps every rule; there for others to know. */
public final class Trains {
    static final String NAME = "trains";

    private Trains() {}
}
