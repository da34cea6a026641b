package org.dateline.ingest.format.fields;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.dateline.ingest.format.ParseOutcome.Parsed;
import org.dateline.ingest.format.RefusedItem;
import org.dateline.ingest.format.draft.UsableText;
import org.dateline.ingest.format.ninjs.NinjsDocument;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Rejection.Reason;

/** One JSON object: {@code {"text": ...}} or ninjs, told apart by their properties. */
public final class JsonItem {
    private JsonItem() {}

    /** @throws RefusedItem when it is none of the two */
    public static Parsed parse(String json) {
        JsonNode root = tree(json);
        if (!(root instanceof ObjectNode item)) {
            throw new RefusedItem(
                    Reason.SCHEMA,
                    "the item is a JSON " + root.getNodeType().name().toLowerCase(Locale.ROOT)
                            + ": must be an object, such as {\"text\": \"...\"} or a ninjs document",
                    "(root)");
        }
        UsableText.requireAll("", item);
        boolean small = item.has("text") || (SmallForm.isOne(item) && !NinjsDocument.isOne(item));
        return small && !item.has("bodies") ? SmallForm.parse(item) : NinjsDocument.article(item);
    }

    private static JsonNode tree(String json) {
        if (json.isBlank()) {
            throw new RefusedItem(Reason.EMPTY, "there is only white space", null);
        }
        try {
            return MessageJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new RefusedItem(Reason.NOT_JSON, "the item is not JSON: " + JsonFault.of(e), null);
        } catch (NumberFormatException e) {
            throw new RefusedItem(
                    Reason.SCHEMA, "a number is beyond all bounds: must be in the range of a double", null);
        }
    }
}
