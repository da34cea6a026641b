package org.dateline.pipeline.architecture.broken.sink;

import org.dateline.pipeline.architecture.broken.reader.Reads;
import org.jspecify.annotations.Nullable;

/** Breaks: nobody but the command line knows the reader. */
public final class AsksTheReader {
    @Nullable
    Reads reader;
}
