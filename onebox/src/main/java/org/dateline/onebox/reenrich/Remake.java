package org.dateline.onebox.reenrich;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.dateline.delivery.record.IncomingRecord;

/** Makes the records of some articles anew, in one way or another. */
interface Remake extends AutoCloseable {
    /**
     * An article and the record that there is of it.
     *
     * @param article its newest version, as it stands on the articles' topic
     * @param seen up to where its partition was read for that
     */
    record Asked(Candidate candidate, IncomingRecord article, long seen) {}

    /**
     * Returns when all of them are made.
     *
     * @return what came out anew, by uri; those are left out whose record says the same as before, or was not made
     */
    Map<String, JsonNode> make(List<Asked> asked);

    @Override
    void close();
}
