package org.dateline.ingest.feeds;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.dateline.ingest.feeds.hub.HubCallbacks;
import org.dateline.ingest.http.ArticlesServer;
import org.dateline.ingest.http.HttpSettings;
import org.dateline.ingest.intake.FakeKafka;
import org.dateline.ingest.intake.IngestCounts;
import org.dateline.ingest.intake.Intake;
import org.dateline.operations.http.BearerKeys;

/** Ingest's HTTP, with keys, which hubs have not. */
final class DoorForHubs {
    private DoorForHubs() {}

    static ArticlesServer opened(HubCallbacks callbacks, Clock clock) {
        Duration patience = Duration.ofSeconds(10);
        HttpSettings http =
                new HttpSettings("127.0.0.1", 0, 100_000, 100, patience, patience, patience, patience, patience);
        Intake intake =
                new Intake(FakeKafka.TOPICS, new FakeKafka(), new IngestCounts(new SimpleMeterRegistry()), clock);
        ArticlesServer opened = new ArticlesServer(http, keys(), intake, null, callbacks);
        opened.start();
        return opened;
    }

    private static BearerKeys keys() {
        try {
            Path file = Files.createTempFile("keys", ".txt");
            try {
                return BearerKeys.read(Files.writeString(file, "a-key-of-at-least-sixteen-letters\n"));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
