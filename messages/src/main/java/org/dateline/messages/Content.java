package org.dateline.messages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an enriched article says, in 32 hex digits: of all its values, however they are laid out, but for those of the run
 * that made it: {@code enrichment.received}, {@code enrichment.enriched} and {@code enrichment.annotators[].micros}.
 */
public final class Content {
    private static final int DIGITS = 32;
    private static final String OF_THE_RECORD = "enrichment/";
    private static final Set<String> OF_THE_RUN =
            Set.of(OF_THE_RECORD + "received", OF_THE_RECORD + "enriched", OF_THE_RECORD + "annotators/micros");
    /** Their last names: with none of them a field's path need not be known. */
    private static final Set<String> LAST_NAMES = OF_THE_RUN.stream()
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .collect(Collectors.toSet());
    /** Does without the mapper's search for names that stand twice: what comes here was read with it. */
    private static final JsonFactory JSON =
            MessageJson.mapper().getFactory().copy().disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final Digested digested = new Digested();

    private Content() {}

    /** @param json a JSON object */
    public static String of(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            return new Content().read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("what was read as JSON before: " + e.getMessage(), e);
        }
    }

    private String read(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.FIELD_NAME && isOfTheRun(parser)) {
                parser.nextToken();
                parser.skipChildren();
            } else {
                digested.add((byte) token.id());
                digested.add(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
                digested.add((byte) 0);
            }
        }
        return digested.hex().substring(0, DIGITS);
    }

    private static boolean isOfTheRun(JsonParser parser) throws IOException {
        return LAST_NAMES.contains(parser.currentName()) && OF_THE_RUN.contains(path(parser));
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

    /** A digest that is fed in large pieces: it is called for each token, and most of them are a few bytes long. */
    private static final class Digested {
        private static final int ASCII = 0x80;

        private final MessageDigest digest = sha256();
        private final byte[] buffer = new byte[4096];
        private int size;

        void add(byte one) {
            if (size == buffer.length) {
                flush();
            }
            buffer[size++] = one;
        }

        /** Characters, as UTF-8. */
        void add(char[] text, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                if (text[i] >= ASCII) {
                    flush();
                    digest.update(new String(text, i, offset + length - i).getBytes(StandardCharsets.UTF_8));
                    return;
                }
                add((byte) text[i]);
            }
        }

        String hex() {
            flush();
            return HexFormat.of().formatHex(digest.digest());
        }

        private void flush() {
            digest.update(buffer, 0, size);
            size = 0;
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("SHA-256 is in every Java", e);
            }
        }
    }
}
