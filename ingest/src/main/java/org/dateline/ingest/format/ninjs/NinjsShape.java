package org.dateline.ingest.format.ninjs;

import static org.dateline.ingest.format.ninjs.ObjectShape.object;
import static org.dateline.ingest.format.ninjs.Shape.INTEGER;
import static org.dateline.ingest.format.ninjs.Shape.NUMBER;
import static org.dateline.ingest.format.ninjs.Shape.TEXT;
import static org.dateline.ingest.format.ninjs.Shape.listOf;
import static org.dateline.ingest.format.ninjs.Shape.oneOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Pattern;
import org.dateline.messages.InvalidMessage;
import org.jspecify.annotations.Nullable;

/**
 * The properties of ninjs 3.0 and their types, so that what is accepted is valid under IPTC's own schema: a test holds
 * the two against each other.
 *
 * @see <a href="https://iptc.org/standards/ninjs/">ninjs 3.0</a>
 */
final class NinjsShape {
    private static final Shape PUB_STATUS = oneOf("usable", "withheld", "canceled");

    private static final Shape KIND =
            oneOf("text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning");

    /** A date that may end after the year, the month or the day; the offset may be left out. */
    private static final Shape TRUNCATED = Shape.matching(
            Pattern.compile("-?([1-9]\\d{0,5})?\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])"
                    + "(T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?)?)?)?"),
            "must be a date such as 2019, 2019-11, 2019-11-04 or 2019-11-04T10:15:00Z");

    private static final Shape CONTACTS = listOf(object().texts("type", "role", "lang", "name", "value")
            .with(
                    "address",
                    object().texts("locality", "area", "postalCode", "country").with("lines", listOf(TEXT)))
            .exactlyOneOf("value", "address"));

    private static final ObjectShape ORGANISATION = concept()
            .with("symbols", listOf(object().texts("exchange", "symbol").uris("symbolType")))
            .with("contactInfo", CONTACTS);

    private static final Shape RENDITIONS = listOf(object().texts(
                    "name",
                    "contentType",
                    "title",
                    "format",
                    "aspectRatio",
                    "videoCodec",
                    "transportProtocol",
                    "bitrate")
            .uris("href")
            .integers("width", "height", "sizeInBytes")
            .with("duration", NUMBER)
            .with("frameRate", NUMBER)
            .with("poi", object().integers("x", "y"))
            .with("scanType", oneOf("progressive", "interlaced"))
            .requires("name"));

    private static final ObjectShape DATES = object().times("startDate", "endDate")
            .with("expectedStartDate", TRUNCATED)
            .with("expectedEndDate", TRUNCATED)
            .texts("expectedDuration")
            // IPTC's recurrenceDates must be an array and a string at once: no value is valid, so none is allowed.
            .with("recurrence", object().with("recurrenceRules", listOf(recurrenceRule())))
            .rule(NinjsShape::hasAStartOrAnEnd);

    private static final Shape PLANNED_COVERAGE = listOf(object().uris("uri")
            .texts("title", "edNote", "language")
            .with("pubStatus", PUB_STATUS)
            .with("type", KIND)
            .with(
                    "commissioned",
                    object().texts("by").times("on").with("references", listOf(object().texts("name", "value"))))
            .with("dates", DATES)
            .with("audiences", listOf(object().texts("audience").integers("significance")))
            .with("exclAudience", listOf(TEXT))
            .with("urgency", Shape.integer(1, 9))
            .with("itemCount", object().integers("rangeFrom", "rangeTo"))
            .integers("wordCount")
            .with("renditions", RENDITIONS));

    private static final ObjectShape ITEM = item();

    private NinjsShape() {}

    /** The document as ninjs has it; never {@code null} for an object. */
    static JsonNode mended(JsonNode document, Mending mending) {
        JsonNode mended = ITEM.mended("", document, mending);
        return mended == null ? JsonNodeFactory.instance.objectNode() : mended;
    }

    /** @throws InvalidMessage naming the first property that ninjs 3.0 does not have, or not like that */
    static void check(JsonNode document) {
        ITEM.check("", document);
    }

    private static ObjectShape item() {
        return object().uris("uri")
                .texts("profile", "version", "copyrightHolder", "copyrightNotice", "usageTerms", "edNote", "language")
                .texts("title", "by", "slugline", "located")
                .times("firstCreated", "versionCreated", "contentCreated", "embargoedUntil", "expires")
                .with("type", KIND)
                .with("representationType", oneOf("full", "partial"))
                .with("pubStatus", PUB_STATUS)
                .with("urgency", Shape.integer(1, 9))
                .with("descriptions", listOf(value()))
                .with("bodies", listOf(value().integers("charCount", "wordCount")))
                .with("headlines", listOf(value()))
                .with("people", listOf(concept().with("contactInfo", CONTACTS)))
                .with("organisations", listOf(ORGANISATION))
                .with("places", listOf(concept().with("contactInfo", CONTACTS).with("geoJSON", GeoJsonShape.ANY)))
                .with("subjects", listOf(subject()))
                .with("events", listOf(concept().texts("id")))
                .with("objects", listOf(concept()))
                .with(
                        "infoSources",
                        listOf(concept()
                                .texts("role")
                                .with("contactInfo", CONTACTS)
                                .without("rel")))
                .with("eventDetails", eventDetails())
                .with("plannedCoverage", PLANNED_COVERAGE)
                .with("renditions", RENDITIONS)
                .with("associations", listOf(new AssociationShape()))
                .with("altIds", listOf(object().texts("role", "value")))
                .with("trustIndicators", listOf(object().texts("title").uris("role", "href")))
                .with("standard", object().texts("name", "version").uris("schema"))
                .with("genres", listOf(object().texts("name", "uri", "literal")))
                // Of 3.1.
                .with("digitalSourceType", object().texts("name", "literal").uris("uri"))
                .with(
                        "rightsInfo",
                        object().uris("langId", "linkedRights")
                                .texts("encodedRights")
                                .exactlyOneOf("linkedRights", "encodedRights"));
    }

    /** An item inside an item: asked for when the item's own shape is complete. */
    private static final class AssociationShape implements Shape {
        @Override
        public void check(String path, JsonNode value) {
            association().check(path, value);
        }

        @Override
        public @Nullable JsonNode mended(String path, JsonNode value, Mending mending) {
            return association().mended(path, value, mending);
        }
    }

    private static ObjectShape association() {
        return object().including(ITEM).texts("name", "rel").requires("name", "uri");
    }

    private static ObjectShape concept() {
        return object().texts("name", "rel", "literal").uris("uri");
    }

    private static ObjectShape value() {
        return object().texts("role", "contentType", "value").requires("value");
    }

    private static ObjectShape subject() {
        return concept()
                .texts("creator")
                .with("relevance", Shape.integer(0, 100))
                .with("confidence", Shape.integer(0, 100));
    }

    private static ObjectShape eventDetails() {
        return object().uris("eventStatus", "plannedCoverageStatus")
                .with("dates", DATES)
                .with("organiser", ORGANISATION);
    }

    private static ObjectShape recurrenceRule() {
        return object().with(
                        "frequency", oneOf("secondly", "minutely", "hourly", "daily", "weekly", "monthly", "yearly"))
                .with("interval", INTEGER)
                .times("until")
                .with("count", INTEGER);
    }

    private static void hasAStartOrAnEnd(String path, JsonNode dates) {
        boolean start = dates.has("startDate") != dates.has("expectedStartDate");
        boolean end = dates.has("endDate") != dates.has("expectedEndDate");
        if (!start && !end) {
            throw new InvalidMessage(
                    path, "an object", "must have one of startDate and expectedStartDate, or of the end dates");
        }
    }
}
