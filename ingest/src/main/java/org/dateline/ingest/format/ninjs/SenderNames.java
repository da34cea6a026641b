package org.dateline.ingest.format.ninjs;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the sender called the properties that were renamed, so that a complaint names what stands in the document. */
final class SenderNames {
    private final Map<String, String> byName = new LinkedHashMap<>();
    private final Map<String, String> byPath = new LinkedHashMap<>();

    void renamed(String sender, String ours) {
        if (!sender.equals(ours)) {
            byName.put(ours, sender);
        }
    }

    /** A value at this path was made of one property. */
    void made(String sender, String path) {
        byPath.put(path, sender);
    }

    /** The path by the sender's names. */
    String of(String path) {
        for (Map.Entry<String, String> made : byPath.entrySet()) {
            if (path.equals(made.getKey()) || path.startsWith(made.getKey() + ".")) {
                return made.getValue();
            }
        }
        StringBuilder named = new StringBuilder();
        for (String segment : path.split("\\.", -1)) {
            int bracket = segment.indexOf('[');
            String name = bracket < 0 ? segment : segment.substring(0, bracket);
            named.append(named.isEmpty() ? "" : ".")
                    .append(byName.getOrDefault(name, name))
                    .append(bracket < 0 ? "" : segment.substring(bracket));
        }
        return named.toString();
    }
}
