package org.dateline.ingest.intake;

import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.record.RecordLimits;

/** As a record, the article is larger than the topic takes. */
public final class ArticleTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArticleTooLarge(int most) {
        super("the article is larger than " + most + " bytes as a record: must fit on the topic");
    }

    /** The record, which Kafka takes. @throws ArticleTooLarge when it never will */
    static OutgoingRecord orFits(OutgoingRecord outgoing) {
        if (!RecordLimits.fits(outgoing)) {
            throw new ArticleTooLarge(RecordLimits.MAX_RECORD_BYTES);
        }
        return outgoing;
    }
}
