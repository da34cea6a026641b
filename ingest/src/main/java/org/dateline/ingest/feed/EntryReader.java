package org.dateline.ingest.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.ingest.dates.SourceDate;
import org.dateline.ingest.feed.FeedText.Kind;
import org.jspecify.annotations.Nullable;

/** One {@code item} or {@code entry} as an entry, whatever mix of vocabularies it is written in. */
final class EntryReader {
    private final @Nullable String base;
    private final boolean atom;
    private final List<FeedPerson> authorsOfFeed;
    private final @Nullable String languageOfFeed;

    EntryReader(@Nullable String base, boolean atom, List<FeedPerson> authorsOfFeed, @Nullable String languageOfFeed) {
        this.base = base;
        this.atom = atom;
        this.authorsOfFeed = authorsOfFeed;
        this.languageOfFeed = languageOfFeed;
    }

    FeedEntry read(Element item) {
        Part part = new Part(item, base, atom);
        String id = id(item, part);
        boolean permalink = permalink(item);
        List<FeedText> descriptions = descriptions(item, part);
        FeedText summary = summary(part, descriptions);
        SourceDate dated = part.date("dc:date", "date");
        SourceDate published = part.date("pubdate", "published", "issued", "dcterms:issued", "prism:publicationdate");
        SourceDate updated = part.date("updated", "modified", "dcterms:modified", "prism:modificationdate");
        return new FeedEntry(
                id,
                permalink,
                link(part, id, permalink),
                part.links(),
                title(item, part),
                summary,
                contents(item, part, descriptions),
                authors(item, part),
                part.people("contributor", "dc:contributor"),
                published == null ? dated : published,
                updated == null ? dated(item, dated) : updated,
                part.date("created", "dcterms:created"),
                part.categories(),
                source(item),
                language(item, part),
                comments(item, part),
                part.words("rights", "copyright", "dc:rights"));
    }

    private static @Nullable SourceDate dated(Element item, @Nullable SourceDate dated) {
        String changed = item.attribute("lastmod");
        return dated != null || changed == null ? dated : SourceDate.of(changed);
    }

    private static @Nullable FeedText title(Element item, Part part) {
        FeedText title = part.title("title", "dc:title", "itunes:title", "media:title");
        return title != null
                ? title
                : item.first("media:group")
                        .flatMap(group -> group.first("media:title"))
                        .flatMap(found -> part.text(found, false))
                        .orElse(null);
    }

    private @Nullable String id(Element item, Part part) {
        String words = part.words("guid", "id");
        if (words == null) {
            String about = item.attribute("rdf:about", item.attribute("about", ""));
            return about.isBlank() ? null : about.strip();
        }
        // Only what says what it is relative to: an id is a name first, and most look like relative links.
        Element found = item.last("guid").or(() -> item.last("id")).orElse(item);
        String declared = found.base(null);
        return declared == null ? words : Links.resolve(declared, words);
    }

    private static boolean permalink(Element item) {
        return item.last("guid")
                .map(guid -> !guid.attribute("ispermalink", "true").strip().equalsIgnoreCase("false"))
                .orElse(false);
    }

    private static @Nullable String link(Part part, @Nullable String id, boolean permalink) {
        String link = part.alternate();
        boolean guid = link == null && permalink && id != null && Links.absolute(id) && Links.safe(id);
        return guid ? id : link;
    }

    /** RSS's description, Atom's summary, CDF's abstract; where there are two the second is the full text. */
    private static List<FeedText> descriptions(Element item, Part part) {
        List<FeedText> descriptions = new ArrayList<>();
        item.elements()
                .filter(child -> child.is("description") || child.is("summary") || child.is("abstract"))
                .forEach(child -> part.text(child, child.is("description")).ifPresent(descriptions::add));
        return descriptions;
    }

    private static @Nullable FeedText summary(Part part, List<FeedText> descriptions) {
        return descriptions.isEmpty()
                ? part.title(
                        "dc:description", "itunes:summary", "itunes:subtitle", "media:description", "dcterms:abstract")
                : descriptions.get(0);
    }

    private static List<FeedText> contents(Element item, Part part, List<FeedText> descriptions) {
        List<FeedText> contents = new ArrayList<>();
        item.elements().forEach(child -> {
            Optional<FeedText> text = switch (child.space + ':' + child.name) {
                case "content:encoded", ":encoded", "xhtml:body", ":body", ":fullitem", "content:fullitem" ->
                    part.text(child, true);
                case ":content" -> part.text(child, false);
                default -> Optional.empty();
            };
            text.ifPresent(contents::add);
        });
        descriptions.stream()
                .skip(1)
                .filter(other -> contents.isEmpty() && !other.equals(descriptions.get(0)))
                .forEach(contents::add);
        contents.sort(Comparator.comparing(text -> text.kind() == Kind.TEXT));
        return contents;
    }

    private List<FeedPerson> authors(Element item, Part part) {
        List<FeedPerson> authors = part.people("author", "dc:creator", "dc:author", "creator", "itunes:author");
        if (authors.isEmpty() && atom) {
            // RFC 4287, 4.2.1: the authors of the source, else those of the feed.
            authors = item.first("source")
                    .map(source -> new Part(source, base, true).people("author"))
                    .orElse(List.of());
        }
        return authors.isEmpty() && atom ? authorsOfFeed : authors;
    }

    private @Nullable FeedSource source(Element item) {
        return item.first("source")
                .map(source -> {
                    Part part = new Part(source, base, atom);
                    FeedText title = part.title("title");
                    String words = source.elements().findAny().isPresent()
                            ? ""
                            : source.text().strip();
                    String url = source.attribute("url");
                    return new FeedSource(
                            title != null ? title.plain() : words.isEmpty() ? null : words,
                            url == null ? part.alternate() : Links.resolve(source.base(base), url),
                            part.words("id"));
                })
                .orElse(null);
    }

    private @Nullable String language(Element item, Part part) {
        String words = part.words("language", "dc:language");
        String inherited = words == null ? item.language() : words;
        return inherited == null ? languageOfFeed : inherited;
    }

    private @Nullable String comments(Element item, Part part) {
        String words = part.words("comments");
        return words == null || !Links.safe(words) ? null : Links.resolve(item.base(base), words);
    }
}
