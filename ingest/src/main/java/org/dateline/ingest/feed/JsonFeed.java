package org.dateline.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dateline.ingest.dates.SourceDate;
import org.dateline.ingest.feed.FeedText.Kind;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Feed, 1.0 or 1.1, read leniently: a field of another type than it ought to have is as good as absent, numbers
 * are taken for words.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeed {
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final JsonNode json;
    private final @Nullable String base;

    private JsonFeed(JsonNode json, @Nullable String base) {
        this.json = json;
        this.base = base;
    }

    static Feed read(String text, @Nullable String base) {
        try {
            JsonNode json = JSON.readTree(text);
            if (!json.path("items").isArray()
                    && !json.path("version").asText("").contains("jsonfeed.org")) {
                throw new RefusedFeed(
                        Reason.SCHEMA, "the JSON has neither items nor the version of JSON Feed: it is no feed");
            }
            return new JsonFeed(json, base).feed();
        } catch (JsonProcessingException e) {
            throw new RefusedFeed(Reason.NOT_JSON, "the feed is not JSON to its end: " + e.getOriginalMessage());
        }
    }

    private Feed feed() {
        List<String> warnings = new ArrayList<>();
        if (json.path("items").size() > XmlFeed.MOST_ENTRIES) {
            warnings.add("the feed has " + json.path("items").size() + " entries: the first " + XmlFeed.MOST_ENTRIES
                    + " are read");
        }
        String self = link(json, "feed_url");
        List<String> hubs = elements(json.path("hubs"))
                .flatMap(hub -> Stream.ofNullable(link(hub, "url")))
                .toList();
        return new Feed(
                json.path("version").asText("").endsWith("1")
                                && !json.path("version").asText("").endsWith("/1")
                        ? "json11"
                        : "json1",
                plain(json, "title"),
                link(json, "home_page_url"),
                self,
                words(json, "language"),
                null,
                null,
                plain(json, "description"),
                authors(json),
                null,
                first(link(json, "icon"), link(json, "favicon")),
                List.of(),
                new FeedPolling(self, hubs, null, java.util.Set.of(), java.util.Set.of()),
                elements(json.path("items"))
                        .limit(XmlFeed.MOST_ENTRIES)
                        .filter(JsonNode::isObject)
                        .map(this::entry)
                        .toList(),
                warnings);
    }

    private FeedEntry entry(JsonNode item) {
        List<FeedText> contents = Stream.of(html(item, "content_html"), plain(item, "content_text"))
                .flatMap(Stream::ofNullable)
                .toList();
        List<FeedPerson> authors = authors(item);
        String url = link(item, "url");
        String language = words(item, "language");
        return new FeedEntry(
                words(item, "id"),
                false,
                url == null ? link(item, "external_url") : url,
                links(item, url),
                plain(item, "title"),
                plain(item, "summary"),
                contents,
                authors.isEmpty() ? authors(json) : authors,
                List.of(),
                date(item, "date_published"),
                date(item, "date_modified"),
                null,
                elements(item.path("tags"))
                        .map(tag -> tag.asText("").strip())
                        .filter(tag -> !tag.isEmpty())
                        .map(tag -> new FeedCategory(tag, null, null))
                        .toList(),
                null,
                language == null ? words(json, "language") : language,
                null,
                null);
    }

    private List<FeedLink> links(JsonNode item, @Nullable String url) {
        List<FeedLink> links = new ArrayList<>();
        if (url != null) {
            links.add(new FeedLink(url, "alternate", "text/html", null, null, null));
        }
        String external = link(item, "external_url");
        if (external != null) {
            links.add(new FeedLink(external, "related", null, null, null, null));
        }
        elements(item.path("attachments")).forEach(file -> {
            String href = link(file, "url");
            if (href != null) {
                JsonNode size = file.path("size_in_bytes");
                Long length = size.canConvertToLong() ? size.asLong() : null;
                links.add(
                        new FeedLink(href, "enclosure", words(file, "mime_type"), words(file, "title"), null, length));
            }
        });
        return links;
    }

    /** {@code authors} of 1.1, else {@code author} of 1.0, an object or, against the rules, a name. */
    private List<FeedPerson> authors(JsonNode of) {
        List<FeedPerson> authors =
                elements(of.path("authors")).flatMap(this::author).toList();
        return authors.isEmpty() ? author(of.path("author")).toList() : authors;
    }

    private Stream<FeedPerson> author(JsonNode author) {
        if (author.isTextual()) {
            return People.ofText(author.asText()).stream();
        }
        String name = words(author, "name");
        String url = link(author, "url");
        return name == null && url == null ? Stream.empty() : Stream.of(new FeedPerson(name, null, url));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }

    private static @Nullable String words(JsonNode of, String field) {
        JsonNode value = of.path(field);
        String words = value.isTextual() || value.isNumber() ? value.asText().strip() : "";
        return words.isEmpty() ? null : words;
    }

    private @Nullable String link(JsonNode of, String field) {
        String words = words(of, field);
        return words == null || !Links.safe(words) ? null : Links.resolve(base, words);
    }

    private static @Nullable SourceDate date(JsonNode of, String field) {
        String words = words(of, field);
        return words == null ? null : SourceDate.of(words);
    }

    private @Nullable FeedText plain(JsonNode of, String field) {
        String words = words(of, field);
        return words == null ? null : new FeedText(words, Kind.TEXT, null);
    }

    private @Nullable FeedText html(JsonNode of, String field) {
        String words = words(of, field);
        return words == null ? null : new FeedText(Markup.absolute(words, base), Kind.HTML, null);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
