package org.dateline.onebox.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.RunningPipeline;
import org.dateline.onebox.console.ServiceAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the ingest service is. */
final class IngestOptions {
    private static final String DEFAULT_URL = "http://localhost:8080";

    private final Map<String, String> environment;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "The ingest service. Default: DATELINE_URL, else that of the pipeline that runs on --data, else "
                            + DEFAULT_URL + ".")
    private @Nullable String url;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "Holds the bearer key, where the service asks for one.")
    private @Nullable Path keyFile;

    @Option(names = "--data", paramLabel = "DIR", description = "Data directory of dateline run. Default: data.")
    private Path data = Path.of("data");

    IngestOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    FeedsClient client() {
        return new FeedsClient(url(), key());
    }

    private String url() {
        if (url != null) {
            return ServiceAddress.of("--url", url).toString();
        }
        String named = environment.getOrDefault("DATELINE_URL", "");
        return named.isBlank()
                ? RunningPipeline.find(data).map(RunningPipeline::http).orElse(DEFAULT_URL)
                : ServiceAddress.of("DATELINE_URL", named).toString();
    }

    private @Nullable String key() {
        try {
            return keyFile == null ? null : Files.readString(keyFile).strip();
        } catch (IOException e) {
            throw CommandFailed.usage("--key-file is " + keyFile + ": must be a readable file (" + e + ")");
        }
    }
}
