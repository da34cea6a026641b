package org.dateline.pipeline.architecture.broken.circle.b;

import org.dateline.pipeline.architecture.broken.circle.a.Hen;
import org.jspecify.annotations.Nullable;

/** Breaks, with the hen: no cycles between packages. */
public final class Egg {
    @Nullable
    Hen hen;
}
