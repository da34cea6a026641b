package org.dateline.messages;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.dateline.messages.Enrichment.AnnotatorReport;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Keyword;
import org.dateline.messages.Enrichment.Language;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.messages.Enrichment.PlaceFound;
import org.dateline.messages.Enrichment.Published;
import org.dateline.messages.Enrichment.Quote;
import org.dateline.messages.Enrichment.Span;
import org.dateline.messages.Enrichment.Status;
import org.dateline.messages.Enrichment.Summary;
import org.dateline.messages.Enrichment.Time;
import org.dateline.messages.Enrichment.TopicFound;
import org.dateline.messages.Ninjs.AltId;
import org.dateline.messages.Ninjs.Concept;
import org.dateline.messages.Ninjs.Headline;
import org.dateline.messages.Ninjs.Place;
import org.dateline.messages.Ninjs.Subject;
import org.jspecify.annotations.Nullable;

/** Messages in which every field is set, with text that is more than ASCII. */
final class Samples {
    static final String TEXT = "The Réunion ferry 🚢 sails again.\n“At last,” said Ana Petrović on Monday in Japan.";

    private Samples() {}

    static Article article() {
        return Article.of("tag:ferry.example,2019:1", TEXT)
                .version("2")
                .versionCreated(OffsetDateTime.parse("2019-11-04T11:30:00+09:00"))
                .contentCreated(OffsetDateTime.parse("2019-11-04T00:00:00Z"))
                .language("en")
                .title("ferry-2")
                .by("Noor Haddad")
                .located("SAINT-DENIS")
                .headlines(List.of(new Headline("main", "text/plain", "The ferry is back 🚢")))
                .people(List.of(Concept.named("Ana Petrović", "mentioned", null)))
                .organisations(List.of(Concept.named("Océan Lines", "about", "urn:example:ocean")))
                .places(List.of(
                        new Place("Japan", "mentioned", "http://www.wikidata.org/entity/Q17", null, null, null)))
                .events(List.of(Concept.named("Harbour Day", "mentioned", null)))
                .objects(List.of(Concept.named("MV Grand Large", "about", null)))
                .subjects(List.of(new Subject(
                        "transport",
                        "about",
                        "http://cv.iptc.org/newscodes/mediatopic/20000337",
                        null,
                        "desk",
                        90,
                        80)))
                .altIds(List.of(new AltId("source-file", "ferry.txt")))
                .other(Map.of(
                        "urgency",
                        IntNode.valueOf(3),
                        "slugline",
                        TextNode.valueOf("FERRY"),
                        "rightsInfo",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("encodedRights", "…")
                                .put("langId", "urn:example:rights")))
                .build();
    }

    static EnrichedArticle enriched() {
        return new EnrichedArticle(article(), enrichment());
    }

    static Enrichment enrichment() {
        return new Enrichment(
                Enrichment.SCHEMA_VERSION,
                Instant.parse("2026-01-02T03:04:05.678Z"),
                Instant.parse("2026-01-02T03:04:05.701234Z"),
                new Language("en", 0.98, "detected"),
                new Enrichment.Headline("The ferry is back 🚢", false),
                new Published("2019-11-04", "day", "first-line", "November 4, 2019"),
                new Summary("The Réunion ferry 🚢 sails again.", List.of(new Span(0, 33))),
                List.of(new Keyword("ferry", 1.0, List.of(new Span(12, 17)))),
                List.of(
                        entity("e1", "person", "Ana Petrović", null, mention("Ana Petrović")),
                        entity("e2", "place", "Japan", "http://www.wikidata.org/entity/Q17", mention("Japan"))),
                List.of(new PlaceFound("e2", "Japan", "country", "JP", null, 35.6895, 139.6917, "mentioned")),
                List.of(new TopicFound(
                        "http://cv.iptc.org/newscodes/mediatopic/20000337",
                        "transport",
                        List.of("economy, business and finance", "transport"),
                        0.7,
                        List.of(new Span(12, 17)))),
                List.of(new Quote(34, 44, "At last,", true, "said", "e1")),
                List.of(new Time(66, 72, "Monday", "2019-11-04", "day")),
                List.of(new Span(0, 33), new Span(34, TEXT.length())),
                List.of(new Span(0, 33), new Span(34, TEXT.length())),
                19,
                "s-1",
                new Enrichment.Embedding("model/1", List.of(0.6, -0.8)),
                List.of(
                        new AnnotatorReport("sentences", "1", Status.OK, null, 120),
                        new AnnotatorReport("topics", "1", Status.SKIPPED, "not in this release", 0)));
    }

    static Rejection rejection() {
        return new Rejection(
                Rejection.Reason.SCHEMA,
                "bodies[0].value is missing: must be there",
                "bodies[0].value",
                "enrich",
                Rejection.Origin.ofRecord("news.articles", 7, 4_294_967_296L),
                2,
                Instant.parse("2026-01-02T03:04:05.678Z"));
    }

    private static Entity entity(String id, String type, String name, @Nullable String uri, Mention mention) {
        Double confidence = uri == null ? null : 0.99;
        String evidence = uri == null ? null : "gazetteer";
        return new Entity(
                id, type, null, name, uri, List.of(), null, 0.5, confidence, evidence, List.of(mention), "countries");
    }

    private static Mention mention(String surface) {
        int start = TEXT.indexOf(surface);
        return new Mention(start, start + surface.length(), surface);
    }
}
