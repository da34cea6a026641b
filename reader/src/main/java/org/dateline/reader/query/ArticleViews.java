package org.dateline.reader.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.messages.Enrichment;
import org.dateline.messages.Identity;
import org.dateline.reader.index.EntityKey;
import org.dateline.reader.index.IndexedArticle;
import org.dateline.reader.index.Publisher;
import org.dateline.reader.index.TopicPath;
import org.jspecify.annotations.Nullable;

/** A record as an answer shows it. */
public final class ArticleViews {
    private static final int MOST_CONCEPTS = 12;
    private static final int LONGEST_SUMMARY = 400;

    private ArticleViews() {}

    /** Without score and highlights. */
    public static Answer.Article of(IndexedArticle article) {
        return of(article, null, null);
    }

    static Answer.Article of(
            IndexedArticle article, @Nullable Double score, @Nullable List<Answer.Highlight> highlights) {
        IndexedArticle.Found found = article.enrichment();
        Map<String, Enrichment.Entity> byId = byId(found);
        return new Answer.Article(
                Identity.id(article.uri()),
                article.uri(),
                article.headline(),
                article.tag(),
                article.published(),
                found.received(),
                Publisher.of(article),
                article.by(),
                summary(article),
                found.entities().stream()
                        .sorted(Comparator.comparingDouble((Enrichment.Entity entity) -> -entity.salience()))
                        .limit(MOST_CONCEPTS)
                        .map(entity -> named(entity, entity.salience()))
                        .toList(),
                found.topics().stream().map(ArticleViews::topic).toList(),
                found.places().stream()
                        .limit(MOST_CONCEPTS)
                        .map(place -> place(place, byId.get(place.entity())))
                        .toList(),
                found.quotes().size(),
                score,
                highlights);
    }

    static Answer.ArticleRef ref(IndexedArticle article) {
        return new Answer.ArticleRef(
                Identity.id(article.uri()),
                article.uri(),
                article.headline(),
                article.published(),
                Publisher.of(article));
    }

    static Map<String, Enrichment.Entity> byId(IndexedArticle.Found found) {
        Map<String, Enrichment.Entity> byId = new HashMap<>();
        found.entities().forEach(entity -> byId.put(entity.id(), entity));
        return byId;
    }

    static Answer.Named named(Enrichment.Entity entity, @Nullable Double salience) {
        return new Answer.Named(
                EntityKey.of(entity.type(), entity.name(), entity.uri()),
                entity.name(),
                entity.type(),
                entity.uri(),
                salience);
    }

    private static Answer.TopicOf topic(Enrichment.TopicFound topic) {
        List<String> path = topic.path().isEmpty() ? List.of(topic.name()) : topic.path();
        return new Answer.TopicOf(TopicPath.code(topic.uri()), topic.name(), topic.uri(), path, topic.confidence());
    }

    private static Answer.PlaceOf place(Enrichment.PlaceFound place, Enrichment.@Nullable Entity entity) {
        return new Answer.PlaceOf(
                EntityKey.of(
                        "place", entity == null ? place.name() : entity.name(), entity == null ? null : entity.uri()),
                place.name(),
                place.kind(),
                place.country(),
                place.region(),
                place.latitude(),
                place.longitude(),
                place.rel());
    }

    private static @Nullable String summary(IndexedArticle article) {
        Enrichment.Summary summary = article.enrichment().summary();
        String text = summary == null ? article.text() : summary.value();
        if (text.isBlank()) {
            return null;
        }
        if (text.length() <= LONGEST_SUMMARY) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST_SUMMARY - 1);
        int cut = space > LONGEST_SUMMARY / 2 ? space : LONGEST_SUMMARY - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut) + "…";
    }
}
