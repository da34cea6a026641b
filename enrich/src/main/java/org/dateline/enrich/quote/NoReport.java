package org.dateline.enrich.quote;

import org.dateline.enrich.quote.subject.Subject;

/** Why what stands behind a verb of saying is not reported by it. */
@FunctionalInterface
interface NoReport {
    /** @param from first item of what would be reported */
    boolean is(Reports reports, Subject subject, int verb, int from);
}
