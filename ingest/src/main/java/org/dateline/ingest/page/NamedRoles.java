package org.dateline.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the names of an element, its classes or its id, say that it holds: a date, an author. */
final class NamedRoles {
    static final int DATE = 1;
    static final int PERHAPS_DATE = 2;
    static final int CHANGE = 4;

    /** How many kinds of evidence for an author there are, from the surest to the least sure. */
    static final int AUTHOR_KINDS = 6;

    private static final Set<String> DATES = Set.of(
            "published",
            "entry-date",
            "dateline",
            "post-date",
            "postdate",
            "article-date",
            "article__date",
            "pubdate",
            "publish-date",
            "published-date",
            "publication-date",
            "date-published",
            "byline-date",
            "submitted",
            "post-timestamp",
            "date-header",
            "timestamp",
            "article-timestamp",
            "post-meta-date",
            "entry-time",
            "posted-on",
            "story-date",
            "news-date",
            "newsdate");

    private static final Set<String> PERHAPS_DATES =
            Set.of("datum", "fecha", "data", "day", "byline", "post-footer", "author");

    /** Anywhere in a name. */
    private static final List<String> PARTS_OF_DATES = List.of("date", "time", "publish", "posted", "meta", "info");

    private static final Map<String, Integer> AUTHORS = Map.ofEntries(
            Map.entry("author-name", 3),
            Map.entry("authorname", 3),
            Map.entry("author_name", 3),
            Map.entry("byline-name", 3),
            Map.entry("byline__name", 3),
            Map.entry("article-author", 3),
            Map.entry("post-author", 3),
            Map.entry("entry-author", 3),
            Map.entry("c-byline__author", 3),
            Map.entry("fn", 3),
            Map.entry("byline", 4),
            Map.entry("article-byline", 4),
            Map.entry("article__byline", 4),
            Map.entry("post-byline", 4),
            Map.entry("story-byline", 4),
            Map.entry("author", 5),
            Map.entry("authors", 5),
            Map.entry("post__author", 5),
            Map.entry("article__author", 5),
            Map.entry("autor", 5),
            Map.entry("writer", 5),
            Map.entry("submitted", 5));

    private static final NameRule OF_CLASSES = new NameRule(NamedRoles::ofClasses);
    private static final NameRule OF_ID = new NameRule(NamedRoles::ofId);

    private NamedRoles() {}

    static int author(int kind) {
        return 8 << kind;
    }

    static int of(Element element) {
        return OF_CLASSES.of(element.className()) | OF_ID.of(element.id());
    }

    private static int ofId(String names) {
        String id = names.toLowerCase(Locale.ROOT);
        int roles = id.contains("date") ? PERHAPS_DATE : 0;
        return roles | (id.equals("byline") ? author(4) : id.equals("author") ? author(5) : 0);
    }

    private static int ofClasses(String names) {
        String classes = names.toLowerCase(Locale.ROOT);
        int roles = PARTS_OF_DATES.stream().anyMatch(classes::contains) ? PERHAPS_DATE : 0;
        for (String name : classes.split("\\s+", -1)) {
            Integer author = AUTHORS.get(name);
            roles |= author == null ? 0 : author(author);
            roles |= DATES.contains(name) ? DATE : 0;
            roles |= PERHAPS_DATES.contains(name) ? PERHAPS_DATE : 0;
            roles |= name.equals("updated") ? CHANGE : 0;
        }
        return roles;
    }

    static int ofItemprop(String itemprop, boolean inAuthor) {
        String lower = itemprop.toLowerCase(Locale.ROOT);
        int roles = lower.equals("author") ? author(1) : 0;
        roles |= inAuthor && lower.equals("name") ? author(0) : 0;
        roles |= lower.contains("datepublished") ? DATE : 0;
        return roles | (lower.contains("datemodified") ? CHANGE : 0);
    }
}
