package org.dateline.onebox.console;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the ingest service is, and the key that it asks for: the one named, else that of the pipeline that runs here. */
public final class IngestAddress {
    private static final String DEFAULT_URL = "http://localhost:8080";

    private final Map<String, String> environment;
    private final Supplier<Optional<RunningPipeline>> running;

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

    /** @param running what runs on the command's data directory; asked only when neither option nor setting names one */
    public IngestAddress(Map<String, String> environment, Supplier<Optional<RunningPipeline>> running) {
        this.environment = environment;
        this.running = running;
    }

    /** @throws CommandFailed when what was named is no address */
    public URI url() {
        if (url != null) {
            return ServiceAddress.of("--url", url);
        }
        String named = environment.getOrDefault("DATELINE_URL", "");
        return named.isBlank()
                ? URI.create(running.get().map(RunningPipeline::http).orElse(DEFAULT_URL))
                : ServiceAddress.of("DATELINE_URL", named);
    }

    /** @throws CommandFailed when the file cannot be read */
    public @Nullable String key() {
        try {
            return keyFile == null ? null : Files.readString(keyFile).strip();
        } catch (IOException e) {
            throw CommandFailed.usage("--key-file is " + keyFile + ": must be a readable file (" + e + ")");
        }
    }

    public ServiceClient client() {
        return new ServiceClient(url(), key());
    }
}
