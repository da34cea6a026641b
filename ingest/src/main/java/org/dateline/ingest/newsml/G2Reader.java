package org.dateline.ingest.newsml;

import static org.dateline.ingest.newsml.StoryDraft.at;
import static org.dateline.ingest.newsml.StoryDraft.date;
import static org.dateline.ingest.newsml.StoryDraft.either;
import static org.dateline.ingest.newsml.StoryDraft.named;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.ingest.newsml.NewsItem.Named;
import org.dateline.ingest.newsml.NewsItem.Refused;
import org.dateline.ingest.xml.XmlElement;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A NewsML-G2 {@code newsItem}.
 *
 * @see <a href="https://iptc.org/standards/newsml-g2/">NewsML-G2</a>
 */
final class G2Reader {
    private final XmlElement item;
    private final StoryDraft draft = new StoryDraft("newsml-g2");
    /** Names that the item states for codes it uses elsewhere. */
    private final Map<String, String> asserted = new HashMap<>();

    private G2Reader(XmlElement item) {
        this.item = item;
    }

    static NewsItem read(XmlElement item) {
        return new G2Reader(item).item();
    }

    private NewsItem item() {
        draft.uri = item.attribute("guid");
        String kind = item.first("itemMeta", "itemClass").map(G2Reader::code).orElse(null);
        String plain =
                kind == null ? "text" : kind.substring(Math.max(kind.lastIndexOf(':'), kind.lastIndexOf('/')) + 1);
        if (!plain.equals("text") && !plain.equals("composite")) {
            String message =
                    "the newsItem's itemClass is " + shown(plain) + ": must be text, since Dateline reads articles";
            return new Refused(Reason.SCHEMA, "itemMeta/itemClass", message, draft.uri);
        }
        item.elements("assert").forEach(named -> {
            String name = name(named);
            if (code(named) != null && name != null) {
                asserted.putIfAbsent(String.valueOf(code(named)), name);
            }
        });
        draft.version = item.attribute("version");
        draft.language = item.first("contentMeta", "language")
                .map(language -> language.attribute("tag"))
                .orElse(item.attribute("xml:lang"));
        item.elements("rightsInfo").forEach(this::rights);
        item.first("itemMeta").ifPresent(this::itemMeta);
        item.elements("contentMeta").forEach(this::contentMeta);
        item.elements("contentSet").forEach(set -> G2Content.read(set, draft));
        if (draft.headlines.isEmpty()) {
            draft.headline(at(item, "itemMeta", "title"), "title", null);
        }
        if (draft.bodies.isEmpty()) {
            return withoutText();
        }
        return draft.story();
    }

    private NewsItem withoutText() {
        boolean remote = item.first("contentSet", "remoteContent").isPresent();
        String message = remote
                ? "the newsItem's content is remote: its text must stand in it"
                : "the newsItem has no text in its contentSet: must have inlineXML or inlineData with text";
        return new Refused(Reason.EMPTY, "contentSet", message, draft.uri);
    }

    private void rights(XmlElement rights) {
        draft.copyrightHolder = either(
                draft.copyrightHolder,
                rights.first("copyrightHolder")
                        .map(holder -> either(name(holder), code(holder)))
                        .orElse(null));
        draft.copyrightNotice = either(draft.copyrightNotice, at(rights, "copyrightNotice"));
        draft.usageTerms = either(draft.usageTerms, at(rights, "usageTerms"));
    }

    private void itemMeta(XmlElement meta) {
        draft.versionCreated = date(at(meta, "versionCreated"));
        draft.firstCreated = date(at(meta, "firstCreated"));
        draft.embargoed = date(at(meta, "embargoed"));
        draft.edNote = at(meta, "edNote");
        meta.elements("provider").forEach(provider -> add(draft.providers, provider));
        String status = meta.first("pubStatus").map(G2Reader::code).orElse("usable");
        draft.status = switch (status.substring(Math.max(status.lastIndexOf(':'), status.lastIndexOf('/')) + 1)) {
            case "withheld" -> "withheld";
            case "canceled", "cancelled" -> "canceled";
            default -> "usable";
        };
        draft.link = meta.elements("link")
                .filter(link -> link.attribute("href") != null && canonical(link))
                .map(link -> link.attribute("href"))
                .findFirst()
                .orElse(null);
    }

    private static boolean canonical(XmlElement link) {
        String rel = String.valueOf(either(link.attribute("rel"), "")).toLowerCase(Locale.ROOT);
        return Stream.of("canonical", "permalink", "webpage", "isformatof").anyMatch(rel::endsWith);
    }

    private void contentMeta(XmlElement meta) {
        draft.urgency(at(meta, "urgency"));
        draft.contentCreated = either(draft.contentCreated, date(at(meta, "contentCreated")));
        draft.slugline = either(draft.slugline, at(meta, "slugline"));
        draft.byline = either(draft.byline, at(meta, "by"));
        draft.dateline = either(draft.dateline, at(meta, "dateline"));
        draft.description = either(draft.description, at(meta, "description"));
        draft.creditLine = either(draft.creditLine, at(meta, "creditline"));
        meta.elements("headline")
                .forEach(line ->
                        draft.headline(line.words(), local(line.attribute("role")), line.attribute("xml:lang")));
        meta.elements("located").forEach(place -> add(draft.located, place));
        meta.elements("creator").forEach(creator -> add(draft.creators, creator));
        meta.elements("infoSource").forEach(source -> add(draft.infoSources, source));
        meta.elements("genre").forEach(genre -> add(draft.genres, genre));
        meta.elements("keyword")
                .flatMap(word -> Stream.ofNullable(word.words()))
                .forEach(draft.keywords::add);
        meta.elements("subject").forEach(this::subject);
    }

    private void subject(XmlElement subject) {
        String type = local(subject.attribute("type"));
        List<Named> list = switch (type == null ? "" : type.toLowerCase(Locale.ROOT)) {
            case "person" -> draft.people;
            case "organisation", "organization" -> draft.organisations;
            case "geoarea", "poi" -> draft.places;
            default -> draft.subjects;
        };
        add(list, subject);
    }

    private void add(List<Named> list, XmlElement concept) {
        String code = code(concept);
        String name = either(name(concept), code == null ? null : asserted.get(code));
        named(
                list,
                code,
                name,
                concept.first("name").map(found -> found.attribute("xml:lang")).orElse(null));
    }

    /** Its name, in the item's language where there are several. */
    private @Nullable String name(XmlElement concept) {
        return concept.elements("name")
                .filter(name -> draft.language == null
                        || name.attribute("xml:lang") == null
                        || String.valueOf(draft.language)
                                .startsWith(String.valueOf(name.attribute("xml:lang"))
                                        .replaceFirst("-.*", "")))
                .findFirst()
                .or(() -> concept.first("name"))
                .map(XmlElement::words)
                .orElse(null);
    }

    private static @Nullable String code(XmlElement concept) {
        return either(either(concept.attribute("qcode"), concept.attribute("uri")), concept.attribute("literal"));
    }

    private static @Nullable String local(@Nullable String qcode) {
        return qcode == null ? null : qcode.substring(Math.max(qcode.lastIndexOf(':'), qcode.lastIndexOf('/')) + 1);
    }

    private static String shown(String words) {
        return words.length() > 40 ? words.substring(0, 40) : words;
    }
}
