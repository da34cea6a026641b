package org.dateline.operations;

import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of one service: {@code <SERVICE>_*} of its own, {@code DATELINE_*} and {@code KAFKA_*} of all, from the
 * environment and from the file that {@code DATELINE_CONFIG} names (same names; the environment wins). A bad value is
 * noted and the default returned, so that {@link #refuseProblems()} can name all that is wrong at once.
 *
 * <p>Not thread-safe: read at start, by one thread.
 */
public final class Settings {
    private static final String MASK = "****";

    private final String prefix;
    private final SmallRyeConfig config;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> effective = new TreeMap<>();

    private Settings(String prefix, Map<String, String> environment) {
        this.prefix = prefix;
        this.config = SettingSources.read(environment, problems);
    }

    /** @param service its name in lower case; the settings that begin with it are its own */
    public static Settings of(String service, Map<String, String> environment) {
        return new Settings(service.toUpperCase(Locale.ROOT) + "_", environment);
    }

    public String text(String name, String defaultValue) {
        return text(name).orElseGet(() -> {
            note(name, defaultValue);
            return defaultValue;
        });
    }

    /** A name as Kafka takes them, for topics and such. */
    public String name(String name, String defaultValue) {
        return read(
                name,
                defaultValue,
                Function.identity(),
                value -> value.matches("[A-Za-z0-9._-]{1,200}"),
                "at most 200 of a-z, A-Z, 0-9, '.', '_' and '-'");
    }

    /** Nothing when it is not given or empty. */
    public Optional<String> text(String name) {
        Optional<String> value =
                config.getOptionalValue(name, String.class).map(String::strip).filter(given -> !given.isEmpty());
        note(name, value.orElse(""));
        return value;
    }

    public int integer(String name, int defaultValue, int min, int max) {
        return read(
                name,
                defaultValue,
                Integer::valueOf,
                value -> value >= min && value <= max,
                "a whole number from " + min + " to " + max);
    }

    /** @param name a size such as {@code 8MB}, {@code 64KiB} or plain bytes */
    public long bytes(String name, long defaultValue, long min, long max) {
        String rule = "a size, such as 512KiB or 8MB, from " + SizeText.format(min) + " to " + SizeText.format(max);
        return read(name, defaultValue, SizeText::parse, value -> value >= min && value <= max, rule);
    }

    /** @param name a duration such as {@code 5s}, {@code 250ms} or {@code PT5S} */
    public Duration duration(String name, Duration defaultValue, Duration min, Duration max) {
        String rule = "a time with its unit, such as 500ms, 90s, 10m or 2h, from " + DurationText.format(min) + " to "
                + DurationText.format(max);
        return read(
                name,
                defaultValue,
                DurationText::parse,
                value -> value.compareTo(min) >= 0 && value.compareTo(max) <= 0,
                rule);
    }

    public Path path(String name, Path defaultValue) {
        return read(name, defaultValue, Path::of, value -> true, "a path");
    }

    public boolean flag(String name, boolean defaultValue) {
        return read(name, defaultValue, Settings::parseFlag, value -> true, "true or false");
    }

    /** @param defaultValue its enum's constants are the choices, written in any case, with {@code -} for {@code _} */
    public <E extends Enum<E>> E choice(String name, E defaultValue) {
        E[] choices = defaultValue.getDeclaringClass().getEnumConstants();
        String rule = "one of " + Stream.of(choices).map(Settings::written).collect(Collectors.joining(", "));
        Function<String, E> parse = text -> Stream.of(choices)
                .filter(choice -> written(choice).equalsIgnoreCase(text.replace('_', '-')))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
        return read(name, defaultValue, parse, value -> true, rule);
    }

    /** A value that must be given and is never shown. */
    public String secret(String name) {
        Optional<String> value = text(name);
        effective.put(name, MASK);
        if (value.isEmpty()) {
            problems.add(name + " is missing: must be given");
        }
        return value.orElse("");
    }

    /**
     * What is given under names with this prefix and has not been read by its own name before, as properties:
     * with {@code KAFKA_}, {@code KAFKA_SECURITY_PROTOCOL} becomes {@code security.protocol}.
     */
    public Map<String, String> withPrefix(String namePrefix) {
        Map<String, String> properties = new TreeMap<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(namePrefix) && name.length() > namePrefix.length() && !effective.containsKey(name)) {
                String key = name.substring(namePrefix.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.');
                text(name).ifPresent(value -> properties.put(key, value));
            }
        }
        return properties;
    }

    /** Notes a rule between settings that is broken; said together with the rest. */
    public void problem(String sentence) {
        problems.add(sentence);
    }

    /**
     * To be called when every setting has been read, and before anything is opened.
     *
     * @throws BadSettings naming every bad value and every unknown name
     */
    public void refuseProblems() {
        List<String> all = new ArrayList<>(problems);
        all.addAll(SettingNames.unknown(config.getPropertyNames(), prefix, effective.keySet()));
        if (!all.isEmpty()) {
            throw new BadSettings(all);
        }
    }

    /** What has been read so far by name, defaults included, secrets masked. */
    public Map<String, String> effective() {
        return Collections.unmodifiableMap(new TreeMap<>(effective));
    }

    private <T> T read(String name, T defaultValue, Function<String, T> parse, Predicate<T> rule, String ruleText) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            note(name, defaultValue instanceof Enum<?> choice ? written(choice) : defaultValue.toString());
            return defaultValue;
        }
        try {
            T value = parse.apply(text.get());
            if (rule.test(value)) {
                return value;
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            // said below, as for a value beyond the limits
        }
        problems.add(name + " is " + effective.get(name) + ": must be " + ruleText);
        return defaultValue;
    }

    private void note(String name, String value) {
        effective.put(name, SettingNames.isSecret(name) && !value.isEmpty() ? MASK : value);
    }

    private static boolean parseFlag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + text);
        };
    }

    private static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
