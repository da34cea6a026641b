package org.dateline.onebox.console;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the ingest service is, for a command that needs nothing else of the pipeline. */
public final class IngestOptions {
    @Mixin
    private final IngestAddress address;

    @Option(names = "--data", paramLabel = "DIR", description = "Data directory of dateline run. Default: data.")
    private Path data = Path.of("data");

    public IngestOptions(Map<String, String> environment) {
        this.address = new IngestAddress(environment, () -> RunningPipeline.find(data));
    }

    public IngestAddress address() {
        return address;
    }
}
