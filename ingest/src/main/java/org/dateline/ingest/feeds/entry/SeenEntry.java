package org.dateline.ingest.feeds.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry that has been dealt with. Many of them stand in one record, so that its names are short.
 *
 * @param names digests of what it is known by: guid, link
 * @param uri of its article; empty where it was refused
 * @param content digest of title and text as they were last
 * @param own whether this feed publishes it; otherwise another feed had it first
 * @param day when the feed had it last, in days of the epoch
 * @param sources addresses of other feeds that its article names as sources, too
 */
public record SeenEntry(
        @JsonProperty("n") List<String> names,
        @JsonProperty("u") String uri,
        @JsonProperty("c") String content,
        @JsonProperty("o") boolean own,
        @JsonProperty("d") long day,

        @JsonProperty("s") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> sources) {
    private static final int MOST_NAMES = 6;

    public SeenEntry {
        names = List.copyOf(names);
        sources = orNone(sources);
    }

    public SeenEntry(List<String> names, String uri, String content, boolean own, long day) {
        this(names, uri, content, own, day, List.of());
    }

    /** Records of before there were any have none. */
    private static List<String> orNone(@Nullable List<String> sources) {
        return sources == null ? List.of() : List.copyOf(sources);
    }

    /** The same as it is now; the names it had stay, the newest first. */
    public SeenEntry now(List<String> namesNow, String contentNow, long dayNow) {
        List<String> all = new ArrayList<>(namesNow);
        names.stream().filter(name -> !all.contains(name)).forEach(all::add);
        return new SeenEntry(all.subList(0, Math.min(all.size(), MOST_NAMES)), uri, contentNow, own, dayNow, sources);
    }

    public SeenEntry withSources(List<String> feeds) {
        return new SeenEntry(names, uri, content, own, day, feeds);
    }

    public SeenEntry withUri(String published) {
        return new SeenEntry(names, published, content, true, day, sources);
    }
}
