package org.dateline.pipeline.architecture.broken.enrich;

import org.dateline.pipeline.architecture.broken.enrich.accurate.Encodes;
import org.jspecify.annotations.Nullable;

/** Breaks: enrich works without its accurate tier, and so does not know it. */
public final class AsksItsAccurateTier {
    @Nullable
    Encodes tier;
}
