package org.dateline.ingest.format.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import org.dateline.messages.InvalidMessage;

/** Text that can stand in UTF-8 JSON and in every consumer's string type: no NUL, no half of a surrogate pair. */
public final class UsableText {
    private UsableText() {}

    /** @throws InvalidMessage naming the place of the first character that cannot be used */
    public static void require(String field, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new InvalidMessage(field, "NUL at character " + i, "must be text (is it a binary file?)");
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                String found = "U+" + Integer.toHexString(c).toUpperCase(Locale.ROOT) + " at character " + i;
                throw new InvalidMessage(field, found, "must not hold half of a surrogate pair");
            }
        }
    }

    /** The same for every name and value of a document. */
    public static void requireAll(String path, JsonNode node) {
        if (node.isTextual()) {
            require(path, node.textValue());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                requireAll(path + "[" + i + "]", node.get(i));
            }
        } else {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                require("a property name in " + (path.isEmpty() ? "(root)" : path), property.getKey());
                requireAll(path.isEmpty() ? property.getKey() : path + "." + property.getKey(), property.getValue());
            }
        }
    }
}
