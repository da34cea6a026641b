package org.dateline.ingest.format.fields;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names that feeders give to an article's values: news-please, newspaper, trafilatura, GDELT, Event Registry,
 * story-indexer, schema.org and the news APIs. Compared without case, hyphens and underscores.
 */
enum KnownNames {
    // The first of a line goes before the others where several are given.
    TEXT(
            "text",
            "maintext",
            "articleBody",
            "body_text",
            "full_text",
            "article_text",
            "text_content",
            "main_text",
            "cleaned_text",
            "plain_text",
            "plaintext",
            "body",
            "content",
            "article",
            "raw_text",
            "story"),
    HTML("body_html", "content_html", "html_content", "body_xhtml"),
    URI("uri"),
    TITLE("title", "headline", "heading", "og_title", "article_title"),
    LINK(
            "url",
            "link",
            "permalink",
            "source_url",
            "href",
            "web_url",
            "article_url",
            "document_identifier",
            "page_url",
            "original_url",
            "external_url",
            "normalized_url"),
    CANONICAL("canonical", "canonical_url", "canonical_link"),
    ID("id", "guid", "article_id", "story_id", "_id", "identifier", "uuid"),
    AUTHOR("author", "authors", "byline", "by", "creator", "creators", "writer"),
    PUBLISHED(
            "published",
            "published_at",
            "date_published",
            "publication_date",
            "publish_date",
            "date_publish",
            "pub_date",
            "publishedDate",
            "published_time",
            "article_published_time",
            "first_published",
            "date_time_pub",
            "datetime",
            "date",
            "published_on",
            "posted_at",
            "timestamp",
            "seendate"),
    UPDATED(
            "modified",
            "updated",
            "date_modified",
            "date_modify",
            "modified_at",
            "updated_at",
            "last_modified",
            "lastmod",
            "modification_date",
            "date_updated",
            "modified_time",
            "article_modified_time",
            "version_created"),
    CREATED("created", "created_at", "date_created", "creation_date", "first_created"),
    SUMMARY(
            "summary",
            "description",
            "abstract",
            "excerpt",
            "dek",
            "standfirst",
            "snippet",
            "teaser",
            "lead",
            "lead_paragraph",
            "meta_description",
            "subtitle"),
    LANGUAGE("language", "lang", "locale", "in_language", "detected_lang", "iso_language"),
    SITE(
            "site",
            "site_name",
            "sitename",
            "source",
            "source_name",
            "source_domain",
            "publisher",
            "publication",
            "domain",
            "canonical_domain",
            "hostname",
            "outlet",
            "media_name",
            "newspaper"),
    KEYWORDS("keywords", "tags", "categories", "category", "section", "topics", "meta_keywords"),
    VERSION("version", "revision"),
    STATUS("pub_status"),
    EMBARGO("embargoed_until", "embargoed", "embargo", "embargo_until");

    private static final Map<String, KnownNames> BY_NAME = byName();

    /** Not changed by anybody. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> names;

    KnownNames(String... names) {
        this.names = List.of(names);
    }

    /** As they stand in the documentation, the preferred one first. */
    List<String> names() {
        return names;
    }

    static Optional<KnownNames> of(String name) {
        return Optional.ofNullable(BY_NAME.get(bare(name)));
    }

    /** The order among those that mean the same. */
    int rank(String name) {
        String wanted = bare(name);
        for (int i = 0; i < names.size(); i++) {
            if (bare(names.get(i)).equals(wanted)) {
                return i;
            }
        }
        return names.size();
    }

    /** The known name that somebody may have meant who wrote this one. */
    static Optional<String> near(String name) {
        String written = bare(name);
        if (written.length() < 4) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .flatMap(field -> field.names.stream())
                .filter(known -> known.length() >= 4 && oneEditApart(written, bare(known)))
                .findFirst();
    }

    private static boolean oneEditApart(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        String restOfOne = one.substring(start);
        String restOfOther = other.substring(start);
        if (one.length() != other.length()) {
            return one.length() > other.length()
                    ? restOfOne.substring(1).equals(restOfOther)
                    : restOfOther.substring(1).equals(restOfOne);
        }
        return restOfOne.isEmpty()
                || restOfOne.substring(1).equals(restOfOther.substring(1))
                || swapped(restOfOne, restOfOther);
    }

    /** Two neighbours in the wrong order: the most frequent slip. */
    private static boolean swapped(String one, String other) {
        return one.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && one.substring(2).equals(other.substring(2));
    }

    private static String bare(String name) {
        StringBuilder bare = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && c != '-' && c != ' ' && c != ':' && c != '.') {
                bare.append(c);
            }
        }
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    private static Map<String, KnownNames> byName() {
        Map<String, KnownNames> known = new HashMap<>();
        for (KnownNames field : values()) {
            field.names.forEach(name -> known.putIfAbsent(bare(name), field));
        }
        return Map.copyOf(known);
    }
}
