package org.dateline.reader.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.reader.desk.DeskView.LedgerView;
import org.dateline.service.ledger.Counters;
import org.dateline.service.ledger.Sheet;
import org.jspecify.annotations.Nullable;

/** Whether what went in has come out. */
final class LedgerBalance {
    private LedgerBalance() {}

    static LedgerView of(Counters counters, TopicsWatch.@Nullable Waiting waiting) {
        Map<String, Long> counts = new TreeMap<>();
        Sheet.LEDGER.forEach(name -> counters.get(name).ifPresent(count -> counts.put(name, count)));
        List<String> missing = counters.unknownServices();
        if (waiting == null) {
            return new LedgerView("unknown", missing, counts, null, null);
        }
        Sheet sheet = new Sheet("", waiting.forEnrich(), waiting.forSink(), 0, 0, 0, 0, counters);
        return new LedgerView(
                verdict(sheet.balances(), waiting), missing, counts, waiting.forEnrich(), waiting.forSink());
    }

    /** While articles are on their way, what is counted at one moment and what waits at the next do not fit. */
    private static String verdict(Optional<Boolean> balances, TopicsWatch.Waiting waiting) {
        if (balances.isEmpty()) {
            return "unknown";
        }
        boolean onTheirWay = waiting.forEnrich() + waiting.forSink() > 0;
        return balances.get() ? "balances" : onTheirWay ? "moving" : "off";
    }
}
