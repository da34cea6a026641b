package org.dateline.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.ingest.format.ParseOutcome.Warning;
import org.dateline.messages.InvalidMessage;

/** What became of the parts of a document that are not as the standard has them. Not thread-safe; one for each document. */
final class Mending {
    private static final int MOST_WARNINGS = 100;
    private static final int MOST_KEPT = 50;
    private static final int LONGEST_KEPT = 4_000;

    private final SenderNames names;
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<String, String> kept = new LinkedHashMap<>();
    private boolean more;

    Mending(SenderNames names) {
        this.names = names;
    }

    /** A value that breaks a rule costs itself. */
    void leftOut(InvalidMessage why) {
        String field = names.of(why.field());
        String message = String.valueOf(why.getMessage());
        String said = message.startsWith(why.field())
                ? field + message.substring(why.field().length())
                : message;
        warn(field, said + "; left out");
    }

    void warn(String path, String message) {
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add(new Warning(path, message));
        } else {
            more = true;
        }
    }

    /** A property that the standard does not have: nothing of it is lost, as far as it is not long. */
    void keep(String path, JsonNode value) {
        String field = names.of(path);
        String text = value.isTextual() ? value.textValue() : value.toString();
        if (kept.size() >= MOST_KEPT || text.length() > LONGEST_KEPT) {
            warn(field, field + " is no property of ninjs, and too long or one too many to be kept; left out");
        } else if (!text.isBlank() && !text.equals("[]") && !text.equals("{}")) {
            kept.put(field, text);
        }
    }

    String sendersName(String path) {
        return names.of(path);
    }

    List<Warning> warnings() {
        List<Warning> all = new ArrayList<>(warnings);
        if (!kept.isEmpty()) {
            all.add(new Warning(
                    "(root)", "kept in altIds, since ninjs has no such property: " + String.join(", ", kept.keySet())));
        }
        if (more) {
            all.add(new Warning("(root)", "there is more that is not as ninjs has it"));
        }
        return all;
    }

    /** Adds what is kept to a document's {@code altIds}. */
    void keepIn(ArrayNode altIds) {
        kept.forEach((field, value) ->
                altIds.addObject().put("role", "field:" + field).put("value", value));
    }
}
