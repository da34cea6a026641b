package org.dateline.sink;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.dateline.delivery.KafkaConnection;
import org.dateline.operations.Settings;

/** Where Kafka is: {@code KAFKA_BOOTSTRAP_SERVERS}, {@code KAFKA_PROPERTIES_FILE} and any {@code KAFKA_*} besides. */
final class KafkaSettings {
    private KafkaSettings() {}

    static KafkaConnection read(Settings settings) {
        String servers = settings.text("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092");
        Optional<String> file = settings.text("KAFKA_PROPERTIES_FILE");
        Map<String, String> properties = new TreeMap<>();
        file.ifPresent(name -> load(name, settings, properties));
        properties.putAll(settings.withPrefix("KAFKA_"));
        try {
            return new KafkaConnection(servers, properties).requireUsable();
        } catch (IllegalArgumentException e) {
            settings.problem(String.valueOf(e.getMessage()));
            return KafkaConnection.to("localhost:9092");
        }
    }

    private static void load(String name, Settings settings, Map<String, String> into) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(name), StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException e) {
            settings.problem("KAFKA_PROPERTIES_FILE is " + name + ": must be a file that can be read: " + e);
        }
        read.stringPropertyNames().forEach(property -> into.put(property, read.getProperty(property)));
    }
}
