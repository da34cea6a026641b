package org.dateline.service.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.dateline.messages.MessageJson;

/**
 * The state of a pipeline at one moment.
 *
 * @param kafka where it is
 * @param waitingForEnrich records of the articles' topic that enrich has not committed
 * @param waitingForSink records of the enriched topic that the sink has not committed
 * @param rejected records that the rejected topic holds
 * @param held articles that ingest holds back until they are due, or until their source says more
 * @param articlesInLastMinute records that came onto the articles' topic
 * @param enrichedInLastMinute records that came onto the enriched topic
 * @param counters of the services since they started
 */
public record Sheet(
        String kafka,
        long waitingForEnrich,
        long waitingForSink,
        long rejected,
        long held,
        long articlesInLastMinute,
        long enrichedInLastMinute,
        Counters counters) {
    /** The counters that a ledger shows. */
    public static final List<String> LEDGER = List.of(
            "accepted",
            "retracted.ingest",
            "refused",
            "duplicates",
            "enriched",
            "retracted.enrich",
            "rejected.enrich",
            "reenriched",
            "reenrich_rejected",
            "files",
            "sink_unchanged",
            "sink_superseded",
            "deleted",
            "rejected.sink");

    /**
     * What went into each stage has come out of it or waits; a retraction is counted as an article is, and apart. Nothing
     * where a service has not answered: what is not known does not balance, and is not out of balance.
     */
    public Optional<Boolean> balances() {
        return counters.unknownServices().isEmpty()
                ? Optional.of(count("accepted") + count("retracted.ingest") + count("reenrich_rejected")
                                == count("enriched")
                                        + count("retracted.enrich")
                                        + count("rejected.enrich")
                                        + waitingForEnrich
                        && count("enriched") + count("retracted.enrich") + count("reenriched")
                                == count("files")
                                        + count("sink_unchanged")
                                        + count("sink_superseded")
                                        + count("deleted")
                                        + count("rejected.sink")
                                        + waitingForSink)
                : Optional.empty();
    }

    private long count(String counter) {
        return counters.get(counter).orElse(0L);
    }

    /** All of it for a program. */
    public ObjectNode json() {
        ObjectNode json = MessageJson.mapper().createObjectNode();
        json.put("kafka", kafka);
        ObjectNode inFlight = json.putObject("inFlight");
        inFlight.put("enrich", waitingForEnrich);
        inFlight.put("sink", waitingForSink);
        json.put("rejected", rejected);
        json.put("held", held);
        ObjectNode lastMinute = json.putObject("lastMinute");
        lastMinute.put("articles", articlesInLastMinute);
        lastMinute.put("enriched", enrichedInLastMinute);
        if (counters.any()) {
            ObjectNode ledger = json.putObject("ledger");
            for (String name : LEDGER) {
                ledger.put(name, counters.get(name).orElse(null));
            }
            ledger.put("balances", balances().orElse(null));
        }
        json.set("services", MessageJson.mapper().valueToTree(counters.answered()));
        return json;
    }
}
