package org.dateline.messages;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * What an enriched article says, in 32 hex digits: of all its values, however they are laid out, but for those of the run
 * that made it: {@code enrichment.received}, {@code enrichment.enriched} and {@code enrichment.annotators[].micros}.
 */
public final class Content {
    private static final int DIGITS = 32;
    private static final String OF_THE_RECORD = "enrichment/";
    private static final Set<String> OF_THE_RUN =
            Set.of(OF_THE_RECORD + "received", OF_THE_RECORD + "enriched", OF_THE_RECORD + "annotators/micros");

    private Content() {}

    /** @param json a JSON object */
    public static String of(byte[] json) {
        try (JsonParser parser = MessageJson.mapper().createParser(json)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && OF_THE_RUN.contains(path(parser))) {
                    parser.nextToken();
                    parser.skipChildren();
                } else {
                    digest.update((byte) token.id());
                    digest.update(parser.getText().getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException("what was read as JSON before: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every Java", e);
        }
    }

    /** The names that lead to the field that is being read; those of the deeper ones do not matter. */
    private static String path(JsonParser parser) {
        StringBuilder path = new StringBuilder();
        for (var at = parser.getParsingContext(); at != null && !at.inRoot(); at = at.getParent()) {
            if (at.inObject() && at.getCurrentName() != null) {
                path.insert(0, at.getCurrentName() + (path.isEmpty() ? "" : "/"));
            }
        }
        return path.toString();
    }
}
