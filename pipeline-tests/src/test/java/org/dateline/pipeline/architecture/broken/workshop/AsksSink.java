package org.dateline.pipeline.architecture.broken.workshop;

import org.dateline.pipeline.architecture.broken.sink.Writes;
import org.jspecify.annotations.Nullable;

/** Breaks: the workshop trains and scores what enrich runs, and needs no other service for it. */
public final class AsksSink {
    @Nullable
    Writes sink;
}
