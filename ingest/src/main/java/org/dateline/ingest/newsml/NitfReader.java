package org.dateline.ingest.newsml;

import static org.dateline.ingest.newsml.StoryDraft.at;
import static org.dateline.ingest.newsml.StoryDraft.date;
import static org.dateline.ingest.newsml.StoryDraft.either;
import static org.dateline.ingest.newsml.StoryDraft.named;

import java.util.stream.Stream;
import org.dateline.ingest.newsml.NewsItem.Body;
import org.dateline.ingest.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** NITF, alone or as the content of an item, into a draft: what the item said already stays. */
final class NitfReader {
    private NitfReader() {}

    static void read(XmlElement nitf, StoryDraft draft) {
        nitf.first("head").ifPresent(head -> head(head, draft));
        nitf.first("body").ifPresent(body -> body(body, draft));
        draft.language = either(draft.language, nitf.attribute("xml:lang"));
        draft.headline(at(nitf, "head", "title"), "title", null);
    }

    private static void head(XmlElement head, StoryDraft draft) {
        head.first("docdata").ifPresent(docdata -> docdata(docdata, draft));
        head.first("tobject").ifPresent(tobject -> {
            tobject.elements("tobject.subject").forEach(subject -> {
                String name = Stream.of("tobject.subject.detail", "tobject.subject.matter", "tobject.subject.type")
                        .flatMap(attribute -> Stream.ofNullable(subject.attribute(attribute)))
                        .findFirst()
                        .orElse(null);
                named(draft.subjects, subject.attribute("tobject.subject.refnum"), name, null);
            });
            tobject.elements("tobject.property")
                    .forEach(genre -> named(draft.genres, null, genre.attribute("tobject.property.type"), null));
        });
        head.first("pubdata").ifPresent(pubdata -> {
            draft.versionCreated = either(draft.versionCreated, date(pubdata.attribute("date.publication")));
            draft.link = either(draft.link, pubdata.attribute("ex-ref"));
            named(draft.infoSources, null, pubdata.attribute("name"), null);
        });
        head.elements("revision-history")
                .forEach(revision -> draft.version = either(draft.version, revision.attribute("number")));
    }

    private static void docdata(XmlElement docdata, StoryDraft draft) {
        draft.uri = either(draft.uri, attribute(docdata, "doc-id", "id-string"));
        named(draft.providers, null, attribute(docdata, "doc-id", "regsrc"), null);
        draft.urgency(attribute(docdata, "urgency", "ed-urg"));
        draft.firstCreated = either(draft.firstCreated, date(attribute(docdata, "date.issue", "norm")));
        String release = attribute(docdata, "date.release", "norm");
        draft.versionCreated = either(draft.versionCreated, date(release));
        draft.edNote = either(draft.edNote, attribute(docdata, "ed-msg", "info"));
        draft.slugline = either(
                draft.slugline, either(attribute(docdata, "du-key", "key"), attribute(docdata, "fixture", "fix-id")));
        draft.copyrightHolder = either(draft.copyrightHolder, attribute(docdata, "doc.copyright", "holder"));
        docdata.all("key-list", "keyword")
                .flatMap(keyword -> Stream.ofNullable(keyword.attribute("key")))
                .forEach(draft.keywords::add);
        String status = docdata.attribute("management-status");
        if (status != null) {
            draft.status = status(status);
        }
        docdata.elements("identified-content").forEach(content -> identified(content, draft));
    }

    /** NITF's and ninjs's words for what may be done with it. */
    private static String status(String status) {
        return switch (status) {
            case "embargoed", "withheld" -> "withheld";
            case "canceled", "cancelled", "killed" -> "canceled";
            default -> "usable";
        };
    }

    private static void identified(XmlElement content, StoryDraft draft) {
        content.elements("person").forEach(person -> named(draft.people, code(person), person.words(), null));
        content.elements("org").forEach(org -> named(draft.organisations, code(org), org.words(), null));
        content.elements("location").forEach(place -> named(draft.places, code(place), place(place), null));
        content.elements("classifier")
                .forEach(classifier -> named(draft.subjects, code(classifier), classifier.words(), null));
    }

    private static @Nullable String place(XmlElement location) {
        String city = at(location, "city");
        return either(city, location.words());
    }

    private static @Nullable String code(XmlElement element) {
        return either(element.attribute("value"), element.attribute("code"));
    }

    private static void body(XmlElement body, StoryDraft draft) {
        body.first("body.head").ifPresent(head -> {
            head.all("hedline", "hl1").forEach(line -> draft.headline(line.words(), "main", null));
            head.all("hedline", "hl2").forEach(line -> draft.headline(line.words(), "sub", null));
            draft.byline = either(draft.byline, at(head, "byline"));
            draft.dateline = either(draft.dateline, at(head, "dateline"));
            head.all("dateline", "location").forEach(place -> named(draft.located, code(place), place(place), null));
            draft.firstCreated = either(
                    draft.firstCreated,
                    date(head.first("dateline", "story.date")
                            .map(day -> day.attribute("norm"))
                            .orElse(null)));
            draft.description = either(draft.description, at(head, "abstract"));
            draft.edNote = either(draft.edNote, at(head, "note"));
            draft.copyrightNotice = either(draft.copyrightNotice, at(head, "rights"));
            named(draft.infoSources, null, at(head, "distributor"), null);
        });
        XmlElement content = body.first("body.content").orElse(body);
        String markup = content.markup();
        String text = BodyText.ofXml(markup);
        if (!text.isEmpty()) {
            draft.bodies.add(new Body("application/nitf+xml", markup, text));
        }
        draft.byline = either(draft.byline, at(body, "body.end", "byline"));
    }

    private static @Nullable String attribute(XmlElement in, String element, String attribute) {
        return in.first(element).map(found -> found.attribute(attribute)).orElse(null);
    }
}
