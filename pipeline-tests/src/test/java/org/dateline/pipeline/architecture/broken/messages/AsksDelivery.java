package org.dateline.pipeline.architecture.broken.messages;

import org.dateline.pipeline.architecture.broken.delivery.Sends;
import org.jspecify.annotations.Nullable;

/** Breaks: messages knows none of ours. */
public final class AsksDelivery {
    @Nullable
    Sends sends;
}
