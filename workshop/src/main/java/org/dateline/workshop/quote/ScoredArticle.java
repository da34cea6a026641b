package org.dateline.workshop.quote;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.messages.Article;
import org.dateline.messages.ArticleBuilder;
import org.jspecify.annotations.Nullable;

/** Runs annotators over a gold article as enrich would. */
public final class ScoredArticle {
    private static final int DAY_CHARS = 10;

    private ScoredArticle() {}

    /** @param goldEntities whether quotes are given the gold's entities instead of those found, to be seen on their own */
    public static Draft annotate(GoldArticle gold, List<Annotator> annotators, boolean goldEntities) {
        Draft draft = Draft.of(article(gold));
        for (Annotator annotator : annotators) {
            if (goldEntities && annotator.name().equals("quote")) {
                draft = draft.with(changes -> changes.entities = gold.entities());
            }
            draft = annotator.annotate(draft).after(draft);
        }
        return draft;
    }

    /** The gold's text with its publication date, as it would come in. */
    public static Article article(GoldArticle gold) {
        ArticleBuilder article = Article.of("urn:gold:" + gold.name(), gold.text());
        OffsetDateTime created = created(gold.published());
        return created == null
                ? article.build()
                : article.contentCreated(created).build();
    }

    private static @Nullable OffsetDateTime created(@Nullable String published) {
        if (published == null || published.length() < DAY_CHARS) {
            return null;
        }
        return published.length() == DAY_CHARS
                ? LocalDate.parse(published).atStartOfDay().atOffset(ZoneOffset.UTC)
                : OffsetDateTime.parse(published);
    }
}
