package org.dateline.enrich.quote;

import org.jspecify.annotations.Nullable;

/** A way in which a text reports what somebody says without quotation marks. */
@FunctionalInterface
interface Telling {
    /** @param before the report before it in its sentence */
    @Nullable
    Report of(Reports reports, int verb, @Nullable Report before);
}
