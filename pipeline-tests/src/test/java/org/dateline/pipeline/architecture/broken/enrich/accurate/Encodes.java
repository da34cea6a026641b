package org.dateline.pipeline.architecture.broken.enrich.accurate;

/** Keeps every rule; there for others to know. */
public final class Encodes {
    static final String NAME = "encodes";

    private Encodes() {}
}
