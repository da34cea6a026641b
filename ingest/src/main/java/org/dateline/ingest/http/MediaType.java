package org.dateline.ingest.http;

import java.util.Locale;
import org.dateline.ingest.codec.input.Format;
import org.dateline.operations.http.RefusedRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a request says its body is.
 *
 * @param declared the whole header
 * @param charset as declared, or {@code null}
 */
record MediaType(Format format, String declared, @Nullable String charset) {
    static final String ACCEPTED = String.join(", ", Format.mediaTypes());

    /** @throws RefusedRequest 415 when it is nothing that we read */
    static MediaType of(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) {
            throw unsupported("missing");
        }
        String[] parts = contentType.split(";", -1);
        String type = parts[0].strip().toLowerCase(Locale.ROOT);
        return new MediaType(format(type), contentType, charset(parts));
    }

    private static Format format(String type) {
        return Format.ofMediaType(type)
                .orElseThrow(() -> unsupported(type.length() > 80 ? type.substring(0, 80) : type));
    }

    private static @Nullable String charset(String[] parts) {
        for (String part : parts) {
            String parameter = part.strip();
            if (parameter.regionMatches(true, 0, "charset=", 0, 8)) {
                return parameter.substring(8).replace("\"", "").strip();
            }
        }
        return null;
    }

    private static RefusedRequest unsupported(String type) {
        return new RefusedRequest(
                        415, "unsupported-media-type", "Content-Type is " + type + ": must be one of " + ACCEPTED, null)
                .withHeader("Accept-Post", ACCEPTED);
    }
}
