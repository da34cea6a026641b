package org.dateline.ingest.feeds.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.ingest.feeds.state.FeedState;

/**
 * The entries of a feed that have been dealt with.
 *
 * @param version as of {@link FeedState}
 * @param entries those that the feed had last, and of older ones as many as {@link #MOST_OLDER}
 */
public record Seen(long version, List<SeenEntry> entries) {
    public static final Seen NOTHING = new Seen(0, List.of());

    /** Feeds drop an entry and bring it back; this many are remembered beside those that the feed has now. */
    static final int MOST_OLDER = 500;

    /** After so many days an entry that the feed has dropped is forgotten. */
    static final int MOST_DAYS = 90;

    public Seen {
        entries = List.copyOf(entries);
    }

    /** @param current what the feed has now, some of it perhaps in place of what was remembered */
    public Seen after(Set<SeenEntry> replaced, List<SeenEntry> current, long versionNow, long today) {
        List<SeenEntry> all = new ArrayList<>(new LinkedHashSet<>(current));
        entries.stream()
                .filter(entry -> !replaced.contains(entry) && today - entry.day() <= MOST_DAYS)
                .sorted(Comparator.comparingLong(SeenEntry::day).reversed())
                .limit(MOST_OLDER)
                .forEach(all::add);
        return new Seen(versionNow, all);
    }
}
