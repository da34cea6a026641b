package org.dateline.bench.copying;

import java.nio.file.Path;
import java.util.List;

/**
 * What a contestant is told on its command line.
 *
 * @param state for what it keeps on disk
 */
record CopyArguments(String bootstrapServers, String group, String input, String output, Path state) {
    static CopyArguments from(String[] arguments) {
        return new CopyArguments(arguments[0], arguments[1], arguments[2], arguments[3], Path.of(arguments[4]));
    }

    List<String> asList() {
        return List.of(bootstrapServers, group, input, output, state.toString());
    }
}
