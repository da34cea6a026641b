package org.dateline.pipeline.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The rules of {@code deploy/monitoring} with seconds for minutes, hours and days, so that a test can wait for them. */
final class ShortenedRules {
    private static final Map<String, String> SHORTER = shorter();

    private ShortenedRules() {}

    private static Map<String, String> shorter() {
        Map<String, String> shorter = new LinkedHashMap<>();
        // Some before, and none now: however long somebody takes to look.
        shorter.put("[1h] offset 1d", "[10m] offset 10s");
        shorter.put("[6h]", "[15s]");
        shorter.put("[1h]", "[20s]");
        shorter.put("[30m]", "[5s]");
        shorter.put("[15m]", "[20s]");
        shorter.put("[5m]", "[10s]");
        // These hang or do not hang within seconds; others rest for half a minute between two rounds.
        shorter.put(
                "dateline_loop_seconds_since_beat > 90", "dateline_loop_seconds_since_beat{loop=~\"enrich|sink\"} > 5");
        return shorter;
    }

    /** @throws IllegalArgumentException when one of the times is not in the rules any more */
    static String of(String rules) {
        String shortened = rules;
        for (Map.Entry<String, String> each : SHORTER.entrySet()) {
            if (!shortened.contains(each.getKey())) {
                throw new IllegalArgumentException(
                        "the rules have no " + each.getKey() + ": is it shortened for nothing?");
            }
            shortened = shortened.replace(each.getKey(), each.getValue());
        }
        return Pattern.compile("(?m)^( +for:) .*$").matcher(shortened).replaceAll("$1 0s");
    }
}
