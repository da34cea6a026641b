package org.dateline.enrich.topic;

import org.dateline.enrich.annotate.Draft;
import org.dateline.messages.Enrichment.Headline;

/** The title that the source gave. A headline that was derived stands in the text already. */
final class GivenTitle {
    private GivenTitle() {}

    /** Empty where the source gave none. */
    static String of(Draft draft) {
        Headline headline = draft.headline();
        return headline == null || headline.derived() ? "" : headline.value();
    }
}
