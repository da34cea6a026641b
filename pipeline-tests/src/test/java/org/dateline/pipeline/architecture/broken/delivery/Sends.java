package org.dateline.pipeline.architecture.broken.delivery;

/** Keeps every rule; there for others to know. */
public final class Sends {
    static final String NAME = "sends";

    private Sends() {}
}
