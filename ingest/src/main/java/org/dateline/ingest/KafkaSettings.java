package org.dateline.ingest;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.dateline.delivery.KafkaConnection;
import org.dateline.operations.Settings;

/** Kafka's address and client properties from {@code KAFKA_*}: a file first, single settings above it. */
final class KafkaSettings {
    private KafkaSettings() {}

    static KafkaConnection from(Settings settings) {
        String servers = settings.text("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092");
        Map<String, String> properties = new HashMap<>();
        Optional<String> file = settings.text("KAFKA_PROPERTIES_FILE");
        file.ifPresent(name -> properties.putAll(read(name, settings)));
        properties.putAll(settings.withPrefix("KAFKA_"));
        try {
            return new KafkaConnection(servers, properties).requireUsable();
        } catch (IllegalArgumentException e) {
            settings.problem(String.valueOf(e.getMessage()));
            return KafkaConnection.to(servers);
        }
    }

    private static Map<String, String> read(String file, Settings settings) {
        Map<String, String> read = new HashMap<>();
        try (Reader reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            properties.stringPropertyNames().forEach(name -> read.put(name, properties.getProperty(name)));
        } catch (IOException | IllegalArgumentException e) {
            settings.problem("KAFKA_PROPERTIES_FILE is " + file + ": must be a readable properties file (" + e + ")");
        }
        return read;
    }
}
