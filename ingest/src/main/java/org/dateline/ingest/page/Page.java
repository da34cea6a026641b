package org.dateline.ingest.page;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the article of an HTML page. Stateless and thread-safe. */
public final class Page {
    private Page() {}

    /**
     * Reads a page.
     *
     * @param html the bytes as they came
     * @param declaredCharset what the transport said, or {@code null}
     * @param baseUrl where the page came from, or {@code null}; relative addresses are resolved against it
     * @throws PageRefused when it is empty or too large
     */
    public static PageArticle read(byte[] html, @Nullable String declaredCharset, @Nullable String baseUrl) {
        Document document = PageDocument.parse(html, declaredCharset, baseUrl);
        MetaTags meta = new MetaTags(document);
        LinkedData data = LinkedData.of(document);
        String siteName = siteName(meta, data);
        String title = Headline.of(document, meta, data, siteName);
        String language = language(document, meta);
        String canonical = canonical(document, meta);
        String text = MainText.of(document.body(), title, data.body());
        PublicationDate dates = new PublicationDate(document, meta, data, language);
        return new PageArticle(
                text,
                title,
                Authors.of(document, meta, data, siteName),
                dates.published(baseUrl == null || PublicationDate.ofUrl(baseUrl) == null ? canonical : baseUrl, text),
                dates.modified(),
                canonical,
                siteName,
                language,
                meta.first(List.of("og:description", "description", "twitter:description", "dc.description")));
    }

    private static @Nullable String siteName(MetaTags meta, LinkedData data) {
        String named =
                meta.first(List.of("og:site_name", "application-name", "dc.publisher", "twitter:app:name:iphone"));
        return named != null ? named : data.publisher();
    }

    private static @Nullable String language(Document document, MetaTags meta) {
        Element root = document.selectFirst("html");
        String tag = root == null ? "" : root.attr("lang").isBlank() ? root.attr("xml:lang") : root.attr("lang");
        if (tag.isBlank()) {
            String named = meta.first(List.of("content-language", "og:locale", "language", "dc.language"));
            tag = named == null ? "" : named;
        }
        String clean = tag.strip().replace('_', '-');
        return clean.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*") ? clean : null;
    }

    private static @Nullable String canonical(Document document, MetaTags meta) {
        Element link = document.selectFirst("link[rel~=(?i)\\bcanonical\\b][href]");
        String address = link == null ? "" : link.absUrl("href");
        if (!address.startsWith("http")) {
            String announced = meta.first(List.of("og:url"));
            address = announced == null ? "" : announced;
        }
        return address.startsWith("http") ? address : null;
    }
}
