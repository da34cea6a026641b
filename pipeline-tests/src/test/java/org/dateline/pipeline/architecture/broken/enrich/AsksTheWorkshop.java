package org.dateline.pipeline.architecture.broken.enrich;

import org.dateline.pipeline.architecture.broken.workshop.Trains;
import org.jspecify.annotations.Nullable;

/** Breaks: what runs does not know what trains it. */
public final class AsksTheWorkshop {
    @Nullable
    Trains workshop;
}
