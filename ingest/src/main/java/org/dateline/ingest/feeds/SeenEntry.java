package org.dateline.ingest.feeds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry that has been dealt with. Many of them stand in one record, so that its names are short.
 *
 * @param names digests of what it is known by: guid, link
 * @param uri of its article; empty where it was refused
 * @param content digest of title and text as they were last
 * @param own whether this feed publishes it; otherwise another feed had it first
 * @param day when the feed had it last, in days of the epoch
 */
record SeenEntry(
        @JsonProperty("n") List<String> names,
        @JsonProperty("u") String uri,
        @JsonProperty("c") String content,
        @JsonProperty("o") boolean own,
        @JsonProperty("d") long day) {
    private static final int MOST_NAMES = 6;

    SeenEntry {
        names = List.copyOf(names);
    }

    /** The same as it is now; the names it had stay, the newest first. */
    SeenEntry now(List<String> namesNow, String contentNow, long dayNow) {
        List<String> all = new ArrayList<>(namesNow);
        names.stream().filter(name -> !all.contains(name)).forEach(all::add);
        return new SeenEntry(all.subList(0, Math.min(all.size(), MOST_NAMES)), uri, contentNow, own, dayNow);
    }
}
