package org.dateline.reader.desk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.operations.Settings;
import org.dateline.service.PipelineSettings;
import org.dateline.service.ledger.Groups;

/**
 * What the desk looks at.
 *
 * @param services {@code READER_SERVICES}
 * @param ingest {@code READER_INGEST}: where ingest tells of its feeds; empty for nowhere
 * @param ingestKey of {@code READER_INGEST_KEY_FILE}, where ingest asks for one
 * @param groups whose lag is shown: {@code ENRICH_GROUP}, {@code SINK_GROUP}
 * @param hosts {@code READER_HOSTS}: names besides localhost and addresses by which the desk may be reached
 */
public record DeskSettings(
        List<ServiceAddress> services,
        Optional<URI> ingest,
        Optional<String> ingestKey,
        Groups groups,
        Set<String> hosts) {
    static final String USUAL_SERVICES =
            "ingest=http://localhost:8081,enrich=http://localhost:8082,sink=http://localhost:8083";
    private static final String USUAL_INGEST = "http://localhost:8080";
    private static final String NONE = "none";

    public DeskSettings {
        services = List.copyOf(services);
        hosts = Set.copyOf(hosts);
    }

    /** Opens nothing; what is wrong is noted in the settings. */
    public static DeskSettings from(Settings settings) {
        String prefix = settings.name("DATELINE_TOPIC_PREFIX", "news");
        return new DeskSettings(
                services(settings),
                ingest(settings),
                key(settings),
                new Groups(
                        settings.name("ENRICH_GROUP", PipelineSettings.groupId(prefix, "enrich")),
                        settings.name("SINK_GROUP", PipelineSettings.groupId(prefix, "sink"))),
                hosts(settings));
    }

    private static List<ServiceAddress> services(Settings settings) {
        List<ServiceAddress> services = new ArrayList<>();
        for (String one : list(settings.text("READER_SERVICES", USUAL_SERVICES))) {
            try {
                if (!one.equals(NONE)) {
                    services.add(ServiceAddress.parse(one));
                }
            } catch (IllegalArgumentException e) {
                settings.problem("READER_SERVICES has " + one + ": " + e.getMessage());
            }
        }
        return services;
    }

    private static Optional<URI> ingest(Settings settings) {
        String ingest = settings.text("READER_INGEST", USUAL_INGEST);
        if (ingest.equals(NONE)) {
            return Optional.empty();
        }
        if (!ingest.matches("https?://[^/\\s?#@]+/?")) {
            settings.problem("READER_INGEST is " + ingest + ": must be http://HOST:PORT, or none");
            return Optional.empty();
        }
        return Optional.of(URI.create(ingest));
    }

    private static Optional<String> key(Settings settings) {
        Optional<String> file = settings.text("READER_INGEST_KEY_FILE");
        try {
            return file.isEmpty()
                    ? Optional.empty()
                    : Files.readString(Path.of(file.get())).lines().findFirst().map(String::strip);
        } catch (IOException e) {
            settings.problem("READER_INGEST_KEY_FILE is " + file.get() + ": must be a readable file with a key");
            return Optional.empty();
        }
    }

    private static Set<String> hosts(Settings settings) {
        Set<String> hosts = new TreeSet<>(list(settings.text("READER_HOSTS").orElse("")));
        hosts.stream()
                .filter(host -> !host.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?"))
                .forEach(host -> settings.problem(
                        "READER_HOSTS has " + host + ": must be names of hosts with commas, such as desk.example"));
        return hosts;
    }

    private static List<String> list(String text) {
        return Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
