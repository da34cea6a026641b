package org.dateline.onebox.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
record Sheet(
        String kafka,
        long waitingForEnrich,
        long waitingForSink,
        long rejected,
        long held,
        long articlesInLastMinute,
        long enrichedInLastMinute,
        Counters counters) {

    /** What went into each stage has come out of it or waits; a retraction is counted as an article is, and apart. */
    boolean balances() {
        return counters.get("accepted") + counters.get("retracted.ingest")
                        == counters.get("enriched")
                                + counters.get("retracted.enrich")
                                + counters.get("rejected.enrich")
                                + waitingForEnrich
                && counters.get("enriched") + counters.get("retracted.enrich")
                        == counters.get("files")
                                + counters.get("sink_unchanged")
                                + counters.get("sink_superseded")
                                + counters.get("deleted")
                                + counters.get("rejected.sink")
                                + waitingForSink;
    }

    ObjectNode json() {
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
            for (String name : new String[] {
                "accepted",
                "retracted.ingest",
                "refused",
                "duplicates",
                "enriched",
                "retracted.enrich",
                "rejected.enrich",
                "files",
                "sink_unchanged",
                "sink_superseded",
                "deleted",
                "rejected.sink"
            }) {
                ledger.put(name, counters.get(name));
            }
            ledger.put("balances", balances());
        }
        json.set("services", MessageJson.mapper().valueToTree(counters.answered()));
        return json;
    }
}
