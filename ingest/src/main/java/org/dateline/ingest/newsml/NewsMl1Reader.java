package org.dateline.ingest.newsml;

import static org.dateline.ingest.newsml.StoryDraft.at;
import static org.dateline.ingest.newsml.StoryDraft.date;
import static org.dateline.ingest.newsml.StoryDraft.either;
import static org.dateline.ingest.newsml.StoryDraft.named;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.ingest.newsml.NewsItem.Named;
import org.dateline.ingest.newsml.NewsItem.Refused;
import org.dateline.ingest.xml.XmlElement;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** A {@code NewsItem} of NewsML 1.0 to 1.2: metadata on the way down to the first component that holds text. */
final class NewsMl1Reader {
    private final XmlElement item;
    private final StoryDraft draft = new StoryDraft("newsml-1");

    private NewsMl1Reader(XmlElement item) {
        this.item = item;
    }

    static NewsItem read(XmlElement item) {
        return new NewsMl1Reader(item).item();
    }

    private NewsItem item() {
        item.first("Identification", "NewsIdentifier").ifPresent(identifier -> {
            draft.uri = either(at(identifier, "PublicIdentifier"), at(identifier, "NewsItemId"));
            draft.version = at(identifier, "RevisionId");
            named(draft.providers, null, at(identifier, "ProviderId"), null);
        });
        item.first("NewsManagement").ifPresent(management -> {
            draft.firstCreated = date(at(management, "FirstCreated"));
            draft.versionCreated = date(at(management, "ThisRevisionCreated"));
            draft.urgency(formal(management, "Urgency"));
            String status = String.valueOf(formal(management, "Status")).toLowerCase(Locale.ROOT);
            draft.status = status.startsWith("cancel")
                    ? "canceled"
                    : status.equals("withheld") || status.equals("embargoed") ? "withheld" : "usable";
            draft.embargoed =
                    status.equals("embargoed") ? date(at(management, "StatusWillChange", "DateAndTime")) : null;
            draft.edNote = at(management, "Instruction");
        });
        item.descendants("NewsLines").forEach(this::lines);
        item.descendants("AdministrativeMetadata").forEach(this::administrative);
        item.descendants("DescriptiveMetadata").forEach(this::descriptive);
        item.descendants("RightsMetadata").forEach(rights -> {
            draft.copyrightHolder = either(draft.copyrightHolder, at(rights, "Copyright", "CopyrightHolder"));
            draft.usageTerms = either(draft.usageTerms, at(rights, "UsageRights", "UsageType"));
        });
        item.descendants("ContentItem").forEach(this::content);
        if (draft.bodies.isEmpty()) {
            String message = "the NewsItem has no text in its ContentItems: Dateline reads articles";
            return new Refused(Reason.EMPTY, "NewsComponent/ContentItem", message, draft.uri);
        }
        return draft.story();
    }

    private void lines(XmlElement lines) {
        lines.elements("HeadLine").forEach(line -> draft.headline(line.words(), "main", line.attribute("xml:lang")));
        lines.elements("SubHeadLine").forEach(line -> draft.headline(line.words(), "sub", line.attribute("xml:lang")));
        draft.byline = either(draft.byline, at(lines, "ByLine"));
        draft.dateline = either(draft.dateline, at(lines, "DateLine"));
        draft.slugline = either(draft.slugline, at(lines, "SlugLine"));
        draft.creditLine = either(draft.creditLine, at(lines, "CreditLine"));
        draft.copyrightNotice = either(draft.copyrightNotice, at(lines, "CopyrightLine"));
        draft.usageTerms = either(draft.usageTerms, at(lines, "RightsLine"));
        lines.elements("KeywordLine")
                .flatMap(line -> Stream.ofNullable(line.words()))
                .forEach(draft.keywords::add);
    }

    private void administrative(XmlElement metadata) {
        parties(metadata, "Provider", draft.providers);
        parties(metadata, "Creator", draft.creators);
        parties(metadata, "Source", draft.infoSources);
    }

    private static void parties(XmlElement metadata, String role, List<Named> list) {
        metadata.all(role, "Party").forEach(party -> named(list, null, party.attribute("FormalName"), null));
    }

    private void descriptive(XmlElement metadata) {
        draft.language = either(draft.language, formal(metadata, "Language"));
        named(draft.genres, null, formal(metadata, "Genre"), null);
        draft.contentCreated = either(draft.contentCreated, date(at(metadata, "DateLineDate")));
        metadata.elements("SubjectCode")
                .flatMap(XmlElement::elements)
                .forEach(subject -> named(draft.subjects, subject.attribute("FormalName"), null, null));
        metadata.elements("Location")
                .flatMap(location -> location.elements("Property"))
                .forEach(property -> {
                    if ("City".equals(property.attribute("FormalName"))) {
                        named(draft.located, null, property.attribute("Value"), null);
                    }
                });
    }

    private void content(XmlElement content) {
        String type = String.valueOf(either(formal(content, "MediaType"), "Text"));
        if (!type.equalsIgnoreCase("Text") && !type.equalsIgnoreCase("ComplexData")) {
            return;
        }
        content.elements("DataContent").forEach(data -> {
            int before = draft.bodies.size();
            G2Content.xml(data, draft);
            if (draft.bodies.size() == before && data.elements().findAny().isEmpty()) {
                G2Content.characters(data.text(), null, draft);
            }
        });
    }

    private static @Nullable String formal(XmlElement in, String name) {
        return in.first(name).map(found -> found.attribute("FormalName")).orElse(null);
    }
}
