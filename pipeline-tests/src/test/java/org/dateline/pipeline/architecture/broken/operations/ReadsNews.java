package org.dateline.pipeline.architecture.broken.operations;

import org.dateline.pipeline.architecture.broken.messages.News;
import org.jspecify.annotations.Nullable;

/** Breaks: operations knows nothing of news. */
public final class ReadsNews {
    @Nullable
    News news;
}
