package org.dateline.pipeline.architecture.broken.circle.a;

import org.dateline.pipeline.architecture.broken.circle.b.Egg;
import org.jspecify.annotations.Nullable;

/** Breaks, with the egg: no cycles between packages. */
public final class Hen {
    @Nullable
    Egg egg;
}
