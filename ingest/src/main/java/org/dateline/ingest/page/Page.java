package org.dateline.ingest.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the article of an HTML page. Stateless and thread-safe. */
public final class Page {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

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
        Landmarks landmarks = Landmarks.of(document);
        MetaTags meta = new MetaTags(landmarks.metas());
        LinkedData data = LinkedData.of(landmarks.linkedData());
        String siteName = siteName(meta, data);
        String title = Headline.of(document, landmarks, meta, data, siteName);
        String language = language(document, meta);
        String canonical = canonical(landmarks, meta);
        String description =
                meta.first(List.of("og:description", "description", "twitter:description", "dc.description"));
        String text = MainText.of(
                document.body(), Surroundings.of(landmarks.headings(), title), title, description, data.body());
        PublicationDate dates = new PublicationDate(document, landmarks, meta, data, language);
        return new PageArticle(
                text,
                title,
                Authors.of(document, landmarks, meta, data, siteName),
                dates.published(baseUrl == null || PublicationDate.ofUrl(baseUrl) == null ? canonical : baseUrl, text),
                dates.modified(),
                canonical,
                siteName,
                language,
                description);
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
        return LANGUAGE.matcher(clean).matches() ? clean : null;
    }

    private static @Nullable String canonical(Landmarks landmarks, MetaTags meta) {
        Element link = landmarks.canonical();
        String address = link == null ? "" : link.absUrl("href");
        if (!address.startsWith("http")) {
            String announced = meta.first(List.of("og:url"));
            address = announced == null ? "" : announced;
        }
        return address.startsWith("http") ? address : null;
    }
}
