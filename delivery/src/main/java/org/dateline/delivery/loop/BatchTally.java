package org.dateline.delivery.loop;

import java.time.Duration;
import java.util.List;
import org.dateline.delivery.loop.LoopObserver.BatchReport;
import org.dateline.delivery.loop.Outcome.Drop;
import org.dateline.delivery.loop.Outcome.Reject;

/** Counts the outcomes of a committed batch. */
final class BatchTally {
    private BatchTally() {}

    static void tell(LoopObserver observer, List<Outcome> outcomes, Duration took) {
        int rejected = 0;
        int dropped = 0;
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Reject reject) {
                rejected++;
                observer.rejected(reject.rejection());
            } else if (outcome instanceof Drop drop) {
                dropped++;
                observer.dropped(drop.why());
            }
        }
        int forwarded = outcomes.size() - rejected - dropped;
        observer.batch(new BatchReport(outcomes.size(), forwarded, rejected, dropped, took));
    }
}
