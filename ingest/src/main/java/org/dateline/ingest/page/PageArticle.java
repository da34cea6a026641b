package org.dateline.ingest.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page holds of an article. Whatever the page does not say is {@code null} or empty, never guessed from outside.
 *
 * @param text the main text, a line for each paragraph, without markup; empty where the page has none
 * @param title the headline, without the name of the site
 * @param authors names alone, without "By", roles and addresses
 * @param published when it was first published
 * @param modified when it was last changed, as the page says
 * @param canonicalUrl absolute address that the page gives as its own
 * @param language BCP 47 tag of the page's own declaration
 */
public record PageArticle(
        String text,
        @Nullable String title,
        List<String> authors,
        @Nullable PageDate published,
        @Nullable PageDate modified,
        @Nullable String canonicalUrl,
        @Nullable String siteName,
        @Nullable String language,
        @Nullable String description) {
    public PageArticle {
        authors = List.copyOf(authors);
    }
}
