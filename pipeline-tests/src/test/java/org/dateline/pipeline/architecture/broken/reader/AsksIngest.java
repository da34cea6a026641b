package org.dateline.pipeline.architecture.broken.reader;

import org.dateline.pipeline.architecture.broken.ingest.BaseArticle;
import org.jspecify.annotations.Nullable;

/** Breaks: no service knows another. */
public final class AsksIngest {
    @Nullable
    BaseArticle ingest;
}
