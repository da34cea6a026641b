package org.dateline.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How to start an {@link EmbeddedBroker}.
 *
 * @param dataDir where the broker keeps its log, its port and its warnings; made when missing
 * @param classPathDir directory of the child's jars: Kafka and what it needs, and nothing of ours
 * @param port where clients connect on localhost; 0 takes the port of the last run where it is free, else any
 * @param startTimeout how long the child may take until it is ready; a loaded machine needs tens of seconds
 * @param overrides Kafka broker properties that win over our own
 */
public record BrokerSettings(
        Path dataDir, Path classPathDir, int port, Duration startTimeout, Map<String, String> overrides) {
    /** System property that names the directory of the child's jars. */
    public static final String CLASS_PATH_PROPERTY = "dateline.broker.lib";

    public BrokerSettings {
        dataDir = dataDir.toAbsolutePath().normalize();
        overrides = Map.copyOf(overrides);
        if (port < 0 || port > 65_535) {
            throw new BrokerRefused("broker port is " + port + ": must be from 0 to 65535");
        }
        if (startTimeout.isNegative() || startTimeout.isZero()) {
            throw new BrokerRefused("broker start timeout is " + startTimeout + ": must be more than 0");
        }
    }

    /** Any port, three minutes to start (a child that ends is noticed at once), and the class path that {@value #CLASS_PATH_PROPERTY} names. */
    public static BrokerSettings of(Path dataDir) {
        String classPathDir = System.getProperty(CLASS_PATH_PROPERTY);
        if (classPathDir == null) {
            throw new BrokerRefused("system property " + CLASS_PATH_PROPERTY
                    + " is missing: must name the directory of the broker's jars (broker/target/broker-lib)");
        }
        return new BrokerSettings(dataDir, Path.of(classPathDir), 0, Duration.ofMinutes(3), Map.of());
    }

    public BrokerSettings withPort(int value) {
        return new BrokerSettings(dataDir, classPathDir, value, startTimeout, overrides);
    }

    public BrokerSettings withOverrides(Map<String, String> value) {
        return new BrokerSettings(dataDir, classPathDir, port, startTimeout, value);
    }
}
