package org.dateline.messages;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Messages as JSON bytes in UTF-8 and back. Equal messages give equal bytes. Thread-safe.
 *
 * <p>Reading ignores what it does not know inside {@code enrichment}, so that an older reader can follow a newer writer.
 */
public final class MessageJson {
    private static final String ENRICHMENT = "enrichment";
    private static final byte[] BEFORE_ENRICHMENT = (",\"" + ENRICHMENT + "\":").getBytes(StandardCharsets.UTF_8);

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // What the source gave is passed on as it came: 3.10 does not become 3.1, nor a long fraction another one.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .nodeFactory(new PortableNumbers())
            // A number where text belongs is a mistake of the sender, not ours to mend.
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            // Emoji as they are, so that a console shows them, and not as two escapes each.
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(200)
                        .maxStringLength(64 * 1024 * 1024)
                        .build());
    }

    private MessageJson() {}

    /** The mapper behind the messages, for JSON of other kinds that must look the same. Do not configure it. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    public static byte[] write(Article article) {
        return bytes(article);
    }

    public static byte[] write(EnrichedArticle enriched) {
        byte[] article = bytes(enriched.article());
        byte[] enrichment = bytes(enriched.enrichment());
        // Joined as bytes: a tree of both would cost more than writing them. An article is never an empty object.
        int open = article.length - 1;
        byte[] joined = Arrays.copyOf(article, open + BEFORE_ENRICHMENT.length + enrichment.length + 1);
        System.arraycopy(BEFORE_ENRICHMENT, 0, joined, open, BEFORE_ENRICHMENT.length);
        System.arraycopy(enrichment, 0, joined, open + BEFORE_ENRICHMENT.length, enrichment.length);
        joined[joined.length - 1] = '}';
        return joined;
    }

    /** The same, for people: two spaces, a line a property. */
    public static byte[] pretty(JsonNode message) {
        return JsonLayout.pretty(bytes(message));
    }

    public static ObjectNode tree(EnrichedArticle enriched) {
        ObjectNode root = MAPPER.valueToTree(enriched.article());
        root.set(ENRICHMENT, MAPPER.valueToTree(enriched.enrichment()));
        return root;
    }

    /** @throws InvalidMessage naming the field, when the bytes are no JSON or not an article */
    public static Article readArticle(byte[] json) {
        return read(readObject(json), Article.class);
    }

    /** @throws InvalidMessage naming the field, when the bytes are no JSON or not an enriched article */
    public static EnrichedArticle readEnriched(byte[] json) {
        ObjectNode root = readObject(json);
        JsonNode enrichment = root.remove(ENRICHMENT);
        if (enrichment == null) {
            throw new InvalidMessage(ENRICHMENT, "missing", "must be there in an enriched article");
        }
        return new EnrichedArticle(read(root, Article.class), read(enrichment, Enrichment.class));
    }

    /** @throws InvalidMessage when the bytes are not UTF-8, or no JSON that every reader can take */
    public static JsonNode readTree(byte[] json) {
        try {
            String text = StrictText.of(json);
            JsonNode root = MAPPER.readTree(text);
            if (root == null || root.isMissingNode()) {
                throw new InvalidMessage("(root)", "empty", "must be JSON, but there is nothing");
            }
            StrictText.refuseLoneSurrogates(text, root);
            return root;
        } catch (JsonProcessingException e) {
            throw JsonMistake.in(e);
        } catch (NumberFormatException e) {
            throw new InvalidMessage(
                    "(root)", "a number beyond all bounds", "must be a number in the range of a double");
        }
    }

    /** @throws InvalidMessage naming the field that does not fit the type */
    public static <T> T read(JsonNode node, Class<T> type) {
        try (JsonParser parser = MAPPER.treeAsTokens(node)) {
            return MAPPER.readValue(parser, type);
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof InvalidMessage invalid) {
                throw invalid;
            }
            throw JsonMistake.in(e);
        } catch (IOException e) {
            throw new InvalidMessage("(root)", "(tree)", String.valueOf(e.getMessage()));
        }
    }

    private static ObjectNode readObject(byte[] json) {
        JsonNode root = readTree(json);
        if (root instanceof ObjectNode object) {
            return object;
        }
        throw new InvalidMessage("(root)", root.getNodeType().toString().toLowerCase(Locale.ROOT), "must be an object");
    }

    private static byte[] bytes(Object message) {
        try {
            byte[] json = MAPPER.writeValueAsBytes(message);
            if (StrictText.mayEscapeSurrogate(json)) {
                readTree(json);
            }
            return json;
        } catch (JsonGenerationException e) {
            throw new InvalidMessage(
                    "(root)", "(message)", "must be text that UTF-8 can hold: " + e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own records can always be written", e);
        }
    }
}
