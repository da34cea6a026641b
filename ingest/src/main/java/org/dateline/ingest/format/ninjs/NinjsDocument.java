package org.dateline.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dateline.ingest.format.ParseOutcome.Parsed;
import org.dateline.ingest.format.RefusedItem;
import org.dateline.ingest.format.draft.Draft;
import org.dateline.ingest.format.draft.LanguageTag;
import org.dateline.ingest.format.draft.Standing;
import org.dateline.messages.Article;
import org.dateline.messages.Identity;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Rejection.Reason;

/**
 * A ninjs document of any version as an article in ninjs 3. Only its text must be there: whatever else is not as the
 * standard has it costs itself, and what the standard does not have is kept in {@code altIds}; each with a warning.
 */
public final class NinjsDocument {
    /** By what only ninjs has, of whatever version. */
    private static final List<String> OWN = List.of(
            "bodies",
            "standard",
            "body_xhtml",
            "versioncreated",
            "versionCreated",
            "pubstatus",
            "pubStatus",
            "infosources");

    private NinjsDocument() {}

    public static boolean isOne(ObjectNode item) {
        return OWN.stream().anyMatch(item::has);
    }

    public static Parsed article(ObjectNode document) {
        SenderNames names = new SenderNames();
        Mending mending = new Mending(names);
        ObjectNode newer = OlderNinjs.asVersion3(document, names, mending);
        // An enriched article that is handed in again is an article: what was found in it is found anew.
        newer.remove("enrichment");
        requireText(newer);
        ObjectNode item = (ObjectNode) NinjsShape.mended(newer, mending);
        holdBackWhatCannotBeRead(newer, item, mending);
        // A kill note needs no text, if it says by its uri which article goes.
        boolean killNote = "canceled".equals(item.path("pubStatus").asText()) && item.has("uri");
        if (!item.path("bodies").isEmpty()) {
            NinjsBodies.putTextFirst(item, mending);
        } else if (!killNote) {
            throw withoutBodies(mending);
        }
        keep(item, mending);
        language(item, mending);
        if (!item.has("uri")) {
            item.put("uri", Identity.ofText(NinjsBodies.text(item)));
        }
        return new Parsed(MessageJson.read(item, Article.class), mending.warnings());
    }

    /** Any other value that cannot be read costs itself; these two would have the article published. */
    private static void holdBackWhatCannotBeRead(ObjectNode given, ObjectNode item, Mending mending) {
        for (String standing : List.of("pubStatus", "embargoedUntil")) {
            JsonNode said = given.path(standing);
            boolean isSaid = said.isContainerNode() || !said.asText("").isBlank();
            boolean isRead = item.has(standing)
                    || "canceled".equals(item.path("pubStatus").asText());
            if (isSaid && !isRead && !said.isNull()) {
                item.put("pubStatus", "withheld");
                String field = mending.sendersName(standing);
                mending.warn(field, Draft.shown(field, said.asText()) + ": " + Standing.HELD_BACK);
            }
        }
    }

    /** All complaints at once: whoever has no text has often named it in another way. */
    private static RefusedItem withoutBodies(Mending mending) {
        StringBuilder message =
                new StringBuilder("bodies is missing: must hold the article's text (or text, in the small form)");
        mending.warnings().forEach(warning -> message.append("; ").append(warning.message()));
        String all = message.toString();
        return new RefusedItem(Reason.SCHEMA, all.length() <= 2_000 ? all : all.substring(0, 2_000) + "…", "bodies");
    }

    private static void keep(ObjectNode item, Mending mending) {
        ArrayNode altIds = item.path("altIds") instanceof ArrayNode given ? given : item.putArray("altIds");
        mending.keepIn(altIds);
        if (altIds.isEmpty()) {
            item.remove("altIds");
        }
    }

    private static void language(ObjectNode item, Mending mending) {
        JsonNode given = item.get("language");
        if (given == null) {
            return;
        }
        LanguageTag.of(given.asText()).ifPresentOrElse(tag -> item.put("language", tag), () -> {
            item.remove("language");
            mending.warn(
                    "language",
                    Draft.shown("language", given.asText())
                            + ": left out, it must be a BCP 47 language tag, such as en or pt-BR");
        });
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
