package org.dateline.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** When it was published: what machines are told first, then the address, then what a reader sees near the headline. */
final class PublicationDate {
    private static final List<String> META = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "datepublished",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "cxenseparse:publishtime",
            "article.published",
            "publish-date",
            "publish_date",
            "published-date",
            "publication_date",
            "published_time",
            "publishdate",
            "pubdate",
            "pub_date",
            "date.publication",
            "published_date",
            "article_date_original",
            "originalpublicationdate",
            "ptime",
            "displaydate",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date.created",
            "dcterms.created",
            "dc.created",
            "dc.issued",
            "citation_publication_date",
            "citation_date",
            "rnews:datepublished",
            "datecreated",
            "article:post_date",
            "article:published",
            "og:pubdate",
            "og:publish_date",
            "og:regdate",
            "article-publication-date",
            "dc.date",
            "dcterms.date",
            "date",
            "dc:date",
            "dc:created",
            "bt:pubdate",
            "cdate",
            "timestamp",
            "parsely-date",
            "rbpubdate",
            "vr:published_time",
            "shareaholic:article_published_time",
            "doc_date",
            "created",
            "published");

    private static final List<String> CHANGED = List.of(
            "article:modified_time",
            "og:updated_time",
            "og:modified_time",
            "datemodified",
            "last-modified",
            "dcterms.modified",
            "dc.date.modified",
            "lastmod",
            "modified_time",
            "article:modified",
            "revised",
            "utime",
            "modificationdate",
            "datemodified",
            "cxenseparse:recs:modifiedtime",
            "updated_time",
            "lastmodified");

    private static final String ELEMENTS =
            "[itemprop~=(?i)datePublished], time[pubdate], abbr.published, time.published, time.entry-date,"
                    + " .entry-date, .published, abbr.date, .dateline, .post-date, .postdate, .article-date,"
                    + " .article__date, .pubdate, .publish-date, .published-date, .publication-date, .date-published,"
                    + " .byline-date, .submitted, .post-timestamp, .date-header, .timestamp, .article-timestamp,"
                    + " .post-meta-date, .entry-time, .posted-on, .story-date, .news-date, .newsdate";

    private static final String LESS_SURE =
            "time[datetime], time, .date, #date, .datum, .fecha, .data, .day, .entry-meta, .post-meta, .postmeta,"
                    + " .article-meta, .meta, .byline, .article-info, .post-info, [class*=date], [class*=Date],"
                    + " [id*=date], [class*=time], [class*=publish], [class*=posted], [class*=meta], [class*=info],"
                    + " .post-footer, .author";

    private static final Pattern IN_URL = Pattern.compile(
            "/(199\\d|20\\d\\d)[/-]?(0[1-9]|1[0-2]|(?<=[/-])[1-9](?=[/-]))[/-]?(3[01]|[12]\\d|0[1-9]|(?<=[/-])[1-9](?=/))(?=\\D|$)");

    private static final Pattern UPDATED = Pattern.compile(
            "(?i)\\b(?:updated?|modified|aktualisiert|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt)\\b");

    private static final Pattern PUBLISHED = Pattern.compile(
            "(?:published|posted|first"
                    + " published|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|erstellt|datum|date|opublikowano|дата|stand|vom)\\b[^\\d\\p{L}]{0,4}(?:on|am|le|el|em|il|op)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Document document;
    private final MetaTags meta;
    private final LinkedData data;
    private final boolean monthFirst;

    PublicationDate(Document document, MetaTags meta, LinkedData data, @Nullable String language) {
        this.document = document;
        this.meta = meta;
        this.data = data;
        String tag = language == null ? "en" : language.toLowerCase(Locale.ROOT);
        this.monthFirst = tag.equals("en") || tag.startsWith("en-us");
    }

    @Nullable
    PageDate published(@Nullable String address, String text) {
        PageDate stated = firstOf(
                data.ofArticle("datePublished"),
                data.ofArticle("dateCreated"),
                meta.first(META),
                data.text("datePublished"),
                data.text("uploadDate"));
        PageDate inUrl = ofUrl(address);
        if (inUrl != null && (stated == null || !stated.date().equals(inUrl.date()))) {
            return inUrl;
        }
        if (stated != null) {
            return stated;
        }
        PageDate seen = inElements(ELEMENTS, true);
        seen = seen == null ? inElements(LESS_SURE, true) : seen;
        seen = seen == null ? afterAWord() : seen;
        seen = seen == null ? inElements(LESS_SURE, false) : seen;
        seen = seen == null ? DateWords.read(document.title(), monthFirst) : seen;
        seen = seen == null ? inLines(text) : seen;
        seen = seen == null ? anywhere() : seen;
        return seen == null ? modified() : seen;
    }

    @Nullable
    PageDate modified() {
        return firstOf(
                data.ofArticle("dateModified"), meta.first(CHANGED), data.text("dateModified"), changedElement());
    }

    private @Nullable String changedElement() {
        Element element = document.selectFirst("[itemprop~=(?i)dateModified], time.updated");
        return element == null ? null : words(element);
    }

    private @Nullable PageDate firstOf(@Nullable String... words) {
        for (String one : words) {
            PageDate date = DateWords.read(one, monthFirst);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    static @Nullable PageDate ofUrl(@Nullable String address) {
        if (address == null) {
            return null;
        }
        Matcher matcher = IN_URL.matcher(address);
        return matcher.find()
                ? DateWords.read(matcher.group(1) + "-" + two(matcher.group(2)) + "-" + two(matcher.group(3)), false)
                : null;
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private @Nullable PageDate inElements(String selector, boolean notChanged) {
        for (Element element : document.body().select(selector)) {
            if (Authors.ofAComment(element)) {
                continue;
            }
            String words = words(element);
            if (words.length() > 300 || (notChanged && changed(element, words))) {
                continue;
            }
            PageDate date = DateWords.read(words, monthFirst);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static boolean changed(Element element, String words) {
        return (UPDATED.matcher(words).find() && !PUBLISHED.matcher(words).find())
                || (element.className().toLowerCase(Locale.ROOT).contains("updated")
                        && !element.className().toLowerCase(Locale.ROOT).contains("publish"))
                || element.attr("itemprop").equalsIgnoreCase("dateModified");
    }

    private static String words(Element element) {
        for (String attribute : List.of("datetime", "content")) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute);
            }
        }
        if (element.normalName().equals("abbr") && !element.attr("title").isBlank()) {
            return element.attr("title");
        }
        return element.text();
    }

    private @Nullable PageDate afterAWord() {
        String all = document.body().text();
        Matcher matcher = PUBLISHED.matcher(all);
        while (matcher.find()) {
            String near = all.substring(matcher.end(), Math.min(all.length(), matcher.end() + 45));
            PageDate date = DateWords.read(near, monthFirst);
            if (date != null && near.indexOf(date.words()) < 25) {
                return date;
            }
        }
        return null;
    }

    private @Nullable PageDate inLines(String text) {
        return DateWords.read(text.substring(0, Math.min(text.length(), 300)), monthFirst);
    }

    /** The date that stands on the page most often; of several the first. */
    private @Nullable PageDate anywhere() {
        Map<Object, Integer> counts = new HashMap<>();
        PageDate best = null;
        for (Element element : document.body().getAllElements()) {
            String own = element.ownText();
            if (own.length() < 6
                    || own.length() > 300
                    || Tags.unread(element)
                    || own.chars().noneMatch(Character::isDigit)) {
                continue;
            }
            PageDate date = DateWords.read(own, monthFirst);
            if (date != null) {
                int count = counts.merge(date.date(), 1, Integer::sum);
                if (best == null || count > counts.getOrDefault(best.date(), 0)) {
                    best = date;
                }
            }
        }
        return best;
    }
}
