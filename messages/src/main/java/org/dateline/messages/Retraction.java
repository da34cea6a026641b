package org.dateline.messages;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * An article is taken back. On a topic it is a record without a value, under the article's uri, with {@link #TYPE} as its
 * {@code ce_type}.
 *
 * @param uri of the article
 * @param reason in the words of whoever took it back, or {@code null}
 * @param by who or what took it back, such as {@code http} or {@code ninjs}
 */
public record Retraction(String uri, @Nullable String reason, String by) {
    /** The {@code ce_type} of a retraction on every topic. */
    public static final String TYPE = "org.dateline.article.retracted";

    /** Characters of a reason, and of a name, at most: they stand in headers. */
    public static final int LONGEST = 1000;

    /** What an article of {@link PubStatus#CANCELED} asks for; its note to editors is the reason. */
    public static Retraction of(Article canceled) {
        JsonNode note = canceled.other().get("edNote");
        return new Retraction(canceled.uri(), note == null ? null : shortened(note.asText()), "ninjs");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
