package org.dateline.pipeline.architecture.broken.util;

/** Breaks: no package is named for nothing. */
public final class Wrapped {
    static final String NAME = "wrapped";

    private Wrapped() {}
}
