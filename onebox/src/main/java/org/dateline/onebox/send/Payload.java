package org.dateline.onebox.send;

import java.util.Locale;

/** What a request's body is. */
enum Payload {
    TEXT("text/plain"),
    NDJSON("application/x-ndjson"),
    NINJS("application/json");

    private final String mediaType;

    Payload(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Payload ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json")) {
            return NINJS;
        }
        return lower.endsWith(".ndjson") || lower.endsWith(".jsonl") || lower.equals("-") ? NDJSON : TEXT;
    }
}
