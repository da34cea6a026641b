package org.dateline.pipeline.architecture.broken.service;

import org.dateline.pipeline.architecture.broken.sink.Writes;
import org.jspecify.annotations.Nullable;

/** Breaks: no service knows another. */
public final class AsksSink {
    @Nullable
    Writes sink;
}
