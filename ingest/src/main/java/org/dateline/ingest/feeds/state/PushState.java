package org.dateline.ingest.feeds.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.dateline.ingest.websub.HubLinks;
import org.jspecify.annotations.Nullable;

/**
 * What the polls of a feed have shown of its being pushed.
 *
 * @param hub that the feed names, or {@code null}
 * @param topic under which that knows the feed, or {@code null}
 * @param noticed the last notice that a poll has followed, or {@code null}
 * @param announced whether the hub said so when there was something last: one that is silent is not relied on
 * @param expecting whether it has said so, and there was nothing yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PushState(
        @Nullable String hub,
        @Nullable String topic,
        @Nullable String noticed,
        boolean announced,
        boolean expecting) {
    public static final PushState NONE = new PushState(null, null, null, true, false);

    /** What the feed names, or {@code null}. */
    @Nullable
    public HubLinks links() {
        return hub == null || topic == null ? null : new HubLinks(hub, topic);
    }

    public PushState naming(@Nullable HubLinks links) {
        return new PushState(
                links == null ? null : links.hub(),
                links == null ? null : links.topic(),
                noticed,
                announced,
                expecting);
    }

    /**
     * After a poll that went well.
     *
     * @param notice that had come before it, or {@code null}
     * @param isLive whether the hub has promised to say when there is something
     */
    public PushState polled(@Nullable Notice notice, boolean hadNews, boolean isLive) {
        if (notice != null && !notice.id().equals(noticed)) {
            return new PushState(hub, topic, notice.id(), true, !hadNews);
        }
        boolean wasSilent = isLive && hadNews && !expecting;
        return new PushState(hub, topic, noticed, announced && !wasSilent, false);
    }
}
