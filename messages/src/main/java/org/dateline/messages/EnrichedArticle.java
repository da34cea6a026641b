package org.dateline.messages;

/**
 * An article with what was found in it, as it stands on {@code news.enriched}: ninjs 3.0 plus the one key
 * {@code enrichment}.
 *
 * @param article the article, its {@code people}, {@code places}, {@code subjects} and so on filled by the annotators
 *     beside what the source gave
 * @param enrichment offsets, confidence and provenance of it all
 */
public record EnrichedArticle(Article article, Enrichment enrichment) {
    public String uri() {
        return article.uri();
    }
}
