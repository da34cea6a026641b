package org.dateline.pipeline.architecture.broken.delivery;

import org.dateline.pipeline.architecture.broken.operations.Runs;
import org.jspecify.annotations.Nullable;

/** Breaks: delivery knows messages and not operations. */
public final class AsksOperations {
    @Nullable
    Runs runs;
}
