package org.dateline.delivery.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * Where Kafka is, as people say it to services and commands alike.
 *
 * @param bootstrapServers {@code KAFKA_BOOTSTRAP_SERVERS}, or {@link #LOCAL}
 * @param propertiesFile {@code KAFKA_PROPERTIES_FILE}: client properties, where there is one
 * @param single any {@code KAFKA_*} besides, as client properties; they win over the file's
 */
public record KafkaSettings(String bootstrapServers, Optional<String> propertiesFile, Map<String, String> single) {
    /** Where Kafka is unless somebody says otherwise. */
    public static final String LOCAL = "localhost:9092";

    public KafkaSettings {
        single = Map.copyOf(single);
    }

    /**
     * The Kafka that is meant; nothing is opened.
     *
     * @param problem told each thing that is wrong: setting, value and rule in a sentence. The connection is then good
     *     for nothing but to go on looking for other problems.
     */
    public KafkaConnection connection(Consumer<String> problem) {
        Map<String, String> properties = new HashMap<>();
        try {
            propertiesFile.ifPresent(file -> properties.putAll(properties("KAFKA_PROPERTIES_FILE", Path.of(file))));
        } catch (IllegalArgumentException e) {
            problem.accept(String.valueOf(e.getMessage()));
        }
        properties.putAll(single);
        try {
            return new KafkaConnection(bootstrapServers, properties).requireUsable();
        } catch (IllegalArgumentException e) {
            problem.accept(String.valueOf(e.getMessage()));
            return KafkaConnection.to(LOCAL);
        }
    }

    /**
     * Client properties from a file in UTF-8.
     *
     * @param name of the setting or option that names the file
     * @throws IllegalArgumentException naming setting, file and rule
     */
    public static Map<String, String> properties(String name, Path file) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    name + " is " + file + ": must be a readable properties file (" + e + ")", e);
        }
        Map<String, String> properties = new HashMap<>();
        read.stringPropertyNames().forEach(property -> properties.put(property, read.getProperty(property)));
        return properties;
    }
}
