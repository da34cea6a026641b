package org.dateline.pipeline.architecture.broken.broker;

import org.dateline.pipeline.architecture.broken.messages.News;
import org.jspecify.annotations.Nullable;

/** Breaks: the broker knows none of ours. */
public final class ReadsNews {
    @Nullable
    News news;
}
