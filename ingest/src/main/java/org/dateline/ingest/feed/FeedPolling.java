package org.dateline.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of when and where it is to be fetched.
 *
 * @param self its own address, or {@code null}
 * @param hubs WebSub hubs, absolute
 * @param ttl for how long it may be kept, from {@code ttl} or {@code sy:update*}, or {@code null}
 * @param skipHours hours of the day, 0 to 23 in GMT, in which it does not change
 * @param skipDays days in GMT on which it does not change
 */
public record FeedPolling(
        @Nullable String self,
        List<String> hubs,
        @Nullable Duration ttl,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays) {
    public FeedPolling {
        hubs = List.copyOf(hubs);
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
