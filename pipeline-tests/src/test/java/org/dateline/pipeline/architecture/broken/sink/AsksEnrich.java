package org.dateline.pipeline.architecture.broken.sink;

import org.dateline.pipeline.architecture.broken.enrich.Finds;
import org.jspecify.annotations.Nullable;

/** Breaks: no service knows another. */
public final class AsksEnrich {
    @Nullable
    Finds enrich;
}
