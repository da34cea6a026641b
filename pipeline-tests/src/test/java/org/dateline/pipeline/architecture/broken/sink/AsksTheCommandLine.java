package org.dateline.pipeline.architecture.broken.sink;

import org.dateline.pipeline.architecture.broken.onebox.Command;
import org.jspecify.annotations.Nullable;

/** Breaks: nobody knows the command line. */
public final class AsksTheCommandLine {
    @Nullable
    Command command;
}
