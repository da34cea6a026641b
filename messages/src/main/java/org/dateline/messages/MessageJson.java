package org.dateline.messages;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * Messages as JSON bytes in UTF-8 and back. Equal messages give equal bytes. Thread-safe.
 *
 * <p>Reading ignores what it does not know inside {@code enrichment}, so that an older reader can follow a newer writer.
 */
public final class MessageJson {
    private static final String ENRICHMENT = "enrichment";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(200)
                        .maxStringLength(64 * 1024 * 1024)
                        .build());
    }

    private static final ObjectWriter PRETTY = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance));

    private MessageJson() {}

    /** The mapper behind the messages, for JSON of other kinds that must look the same. Do not configure it. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    public static byte[] write(Article article) {
        return bytes(article);
    }

    public static byte[] write(EnrichedArticle enriched) {
        return bytes(tree(enriched));
    }

    /** The same, for people: two spaces, a line a property. */
    public static byte[] pretty(JsonNode message) {
        try {
            return PRETTY.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    public static ObjectNode tree(EnrichedArticle enriched) {
        ObjectNode root = MAPPER.valueToTree(enriched.article());
        root.set(ENRICHMENT, MAPPER.valueToTree(enriched.enrichment()));
        return root;
    }

    /** @throws InvalidMessage naming the field, when the bytes are no JSON or not an article */
    public static Article readArticle(byte[] json) {
        return read(readTree(json), Article.class);
    }

    /** @throws InvalidMessage naming the field, when the bytes are no JSON or not an enriched article */
    public static EnrichedArticle readEnriched(byte[] json) {
        JsonNode root = readTree(json);
        JsonNode enrichment = root instanceof ObjectNode object ? object.remove(ENRICHMENT) : null;
        if (enrichment == null) {
            throw new InvalidMessage(ENRICHMENT, "missing", "must be there in an enriched article");
        }
        return new EnrichedArticle(read(root, Article.class), read(enrichment, Enrichment.class));
    }

    /** @throws InvalidMessage when the bytes are no JSON */
    public static JsonNode readTree(byte[] json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            if (root == null || root.isMissingNode()) {
                throw new InvalidMessage("(root)", "", "must be JSON, but there is nothing");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw notJson(e);
        } catch (IOException e) {
            throw new InvalidMessage("(root)", "(bytes)", "must be JSON in UTF-8: " + e.getMessage());
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
            throw new InvalidMessage(path(e), "of another form", e.getOriginalMessage());
        } catch (IOException e) {
            throw new InvalidMessage("(root)", "(tree)", String.valueOf(e.getMessage()));
        }
    }

    private static InvalidMessage notJson(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return new InvalidMessage("(root)", "(bytes)", "must be JSON: " + e.getOriginalMessage() + where);
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static byte[] bytes(Object message) {
        try {
            return MAPPER.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own records can always be written", e);
        }
    }
}
