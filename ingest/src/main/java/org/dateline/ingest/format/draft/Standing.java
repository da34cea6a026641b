package org.dateline.ingest.format.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of whether and when its article may be published. What cannot be read holds the article back: to
 * publish it is what cannot be taken back.
 */
public final class Standing {
    public static final String HELD_BACK =
            "the article is held back, since that does not say when it may be published; a newer"
                    + " version that is usable takes its place";

    private static final String PUB_STATUS = "pubStatus";
    private static final Set<String> STATUSES = Set.of("usable", "withheld", "canceled");

    private final Map<String, JsonNode> properties = new TreeMap<>();
    private final BiConsumer<String, String> warn;

    /** @param warn told the field and what there is to say of it */
    Standing(BiConsumer<String, String> warn) {
        this.warn = warn;
    }

    /** A word of ninjs; nobody knows what any other allows. */
    void status(String field, String said) {
        String status = said.strip().toLowerCase(Locale.ROOT).replace("cancelled", "canceled");
        if (STATUSES.contains(status)) {
            properties.put(PUB_STATUS, TextNode.valueOf(status));
        } else {
            holdBack(field, said);
        }
    }

    void embargoed(String field, @Nullable OffsetDateTime until, String words) {
        if (until == null) {
            holdBack(field, words);
        } else {
            properties.put("embargoedUntil", TextNode.valueOf(Draft.written(until)));
        }
    }

    private void holdBack(String field, String words) {
        if (!TextNode.valueOf("canceled").equals(properties.get(PUB_STATUS))) {
            properties.put(PUB_STATUS, TextNode.valueOf("withheld"));
        }
        warn.accept(field, Draft.shown(field, words) + ": " + HELD_BACK);
    }

    /** As ninjs has them. */
    Map<String, JsonNode> properties() {
        return properties;
    }
}
