package org.dateline.pipeline.architecture.broken.onebox;

/** Keeps every rule; there for others to know. */
public final class Command {
    static final String NAME = "command";

    private Command() {}
}
