package org.dateline.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dateline.messages.Article;
import org.dateline.messages.Identity;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Rejection.Reason;

/** A ninjs document of any version as an article in ninjs 3.0. */
final class NinjsDocument {
    private NinjsDocument() {}

    /** By what only ninjs has. */
    static boolean isOne(ObjectNode item) {
        return item.has("bodies")
                || item.has("standard")
                || item.has("body_xhtml")
                || item.has("versioncreated")
                || item.has("versionCreated")
                || item.has("pubstatus")
                || item.has("pubStatus");
    }

    static Article article(ObjectNode document) {
        ObjectNode item = OlderNinjs.asVersion3(document);
        // An enriched article that is handed in again is an article: what was found in it is found anew.
        item.remove("enrichment");
        // A kill note needs no text, if it says by its uri which article goes.
        boolean killNote = "canceled".equals(item.path("pubStatus").asText()) && item.has("uri");
        if (!killNote && (!item.path("bodies").isArray() || item.path("bodies").isEmpty())) {
            throw new RefusedItem(
                    Reason.SCHEMA,
                    "bodies is missing: must hold the article's text (or text, in the small form)",
                    "bodies");
        }
        NinjsShape.check(item);
        requireText(item);
        if (!item.has("uri")) {
            // A stand-in while the record is made, since only the record knows which body is the text.
            String text = MessageJson.read(item.deepCopy().put("uri", "urn:dateline:none"), Article.class)
                    .text();
            item.put("uri", Identity.ofText(text));
        }
        return MessageJson.read(item, Article.class);
    }

    private static void requireText(ObjectNode item) {
        JsonNode type = item.path("type");
        if (!type.isMissingNode() && !"text".equals(type.asText())) {
            throw new InvalidMessage("type", type.asText(), "must be text: Dateline reads articles");
        }
        // The record says these two itself.
        item.remove("type");
        item.remove("standard");
    }
}
