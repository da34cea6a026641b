package org.dateline.operations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which names are settings, which of them are secret, and which one a misspelt name was meant to be. */
final class SettingNames {
    /** Settings of all services: each of them reads some, and none refuses the others. */
    static final Set<String> SHARED = Set.of(
            SettingSources.FILE_SETTING,
            "DATELINE_LOG",
            "DATELINE_LOG_LEVEL",
            "DATELINE_BIND",
            "DATELINE_TOPIC_PREFIX",
            "DATELINE_PARTITIONS",
            "DATELINE_HOME",
            "DATELINE_JAVA_OPTS",
            "DATELINE_NO_BUILD",
            "DATELINE_FOLDERS",
            "DATELINE_KAFKA_PORT",
            "DATELINE_KAFKA_2_PORT",
            "DATELINE_KAFKA_3_PORT",
            "DATELINE_HTTP_PORT",
            "DATELINE_INGEST_ADMIN_PORT",
            "DATELINE_ENRICH_ADMIN_PORTS",
            "DATELINE_SINK_ADMIN_PORT",
            "DATELINE_KAFKA_LOG_LEVEL",
            "DATELINE_URL",
            "DATELINE_UID",
            "DATELINE_GID");

    private static final List<String> SECRET_WORDS =
            List.of("PASSWORD", "SECRET", "JAAS", "TOKEN", "CREDENTIAL", "_HEADERS");
    /** How many letters a misspelt name may be off for a suggestion, as a share of its length. */
    private static final int LETTERS_PER_TYPO = 4;

    static boolean isSecret(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return SECRET_WORDS.stream().anyMatch(upper::contains) && !upper.endsWith("_FILE");
    }

    /** One sentence for each name of this service or of all services that nobody reads. */
    static List<String> unknown(Iterable<String> given, String servicePrefix, Collection<String> known) {
        List<String> problems = new ArrayList<>();
        for (String name : given) {
            boolean ours = name.startsWith(servicePrefix) || name.startsWith("DATELINE_");
            if (ours && !known.contains(name) && !SHARED.contains(name)) {
                problems.add(name + " is not a setting" + suggestion(name, known));
            }
        }
        problems.sort(Comparator.naturalOrder());
        return problems;
    }

    private static String suggestion(String name, Collection<String> known) {
        return nearest(name, known).map(near -> ": did you mean " + near + "?").orElse("");
    }

    static Optional<String> nearest(String name, Collection<String> known) {
        List<String> candidates = new ArrayList<>(known);
        candidates.addAll(SHARED);
        return candidates.stream()
                .filter(candidate -> distance(name, candidate) <= Math.max(2, name.length() / LETTERS_PER_TYPO))
                .min(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance. */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int column = 0; column < previous.length; column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[previous.length];
            current[0] = row;
            for (int column = 1; column < current.length; column++) {
                int replaced = previous[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[right.length()];
    }

    private SettingNames() {}
}
