package org.dateline.messages;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What a source says of an article's standing: ninjs {@code pubStatus}. */
public enum PubStatus {
    /** To be published: also where nothing is said. */
    USABLE,
    /** Not to be published yet. */
    WITHHELD,
    /** Taken back. */
    CANCELED;

    static PubStatus of(@Nullable JsonNode pubStatus) {
        String said = pubStatus == null ? "" : pubStatus.asText();
        return switch (said) {
            case "withheld" -> WITHHELD;
            case "canceled" -> CANCELED;
            default -> USABLE;
        };
    }
}
