package org.dateline.operations;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where settings come from: the environment, and below it the properties file that {@code DATELINE_CONFIG} names, with
 * the same names in it. SmallRye's interceptors are left out: a {@code ${…}} in a password is not an expression here.
 */
final class SettingSources {
    static final String FILE_SETTING = "DATELINE_CONFIG";

    private static final int ENVIRONMENT_ORDINAL = 300;
    private static final int FILE_ORDINAL = 100;

    /** @param problems gets what is wrong with the file; the environment alone counts then */
    static SmallRyeConfig read(Map<String, String> environment, List<String> problems) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(environment, "environment", ENVIRONMENT_ORDINAL));
        String file = environment.get(FILE_SETTING);
        if (file != null && !file.isBlank()) {
            Properties properties = load(file, problems);
            if (properties != null) {
                builder.withSources(new PropertiesConfigSource(properties, file, FILE_ORDINAL));
            }
        }
        return builder.build();
    }

    private static @Nullable Properties load(String file, List<String> problems) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            problems.add(FILE_SETTING + " is " + file + ": must be a readable properties file in UTF-8 (" + e + ")");
            return null;
        }
    }

    private SettingSources() {}
}
