package org.dateline.pipeline.architecture.broken.enrich;

import org.dateline.pipeline.architecture.broken.ingest.AsksSink;
import org.jspecify.annotations.Nullable;

/** Breaks: no service knows another. */
public final class AsksIngest {
    @Nullable
    AsksSink ingest;
}
