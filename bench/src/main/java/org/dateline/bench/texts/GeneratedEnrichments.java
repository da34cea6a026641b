package org.dateline.bench.texts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.messages.Article;
import org.dateline.messages.EnrichedArticle;
import org.dateline.messages.Enrichment;
import org.dateline.messages.Enrichment.AnnotatorReport;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Headline;
import org.dateline.messages.Enrichment.Keyword;
import org.dateline.messages.Enrichment.Language;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.messages.Enrichment.Published;
import org.dateline.messages.Enrichment.Span;
import org.dateline.messages.Enrichment.Status;
import org.dateline.messages.Enrichment.Summary;

/** Enriched articles of about 6 KB, without enriching anything: what the sink is measured on. */
public final class GeneratedEnrichments {
    private static final Instant ENRICHED = Instant.parse("2026-03-20T10:00:00Z");
    private static final int ENTITIES = 14;

    private final GeneratedArticles articles;

    public GeneratedEnrichments(GeneratedArticles articles) {
        this.articles = articles;
    }

    public EnrichedArticle enriched(int number) {
        Article article = articles.article(number);
        String text = article.text();
        List<Span> sentences = spans(text, ". ");
        Enrichment enrichment = new Enrichment(
                Enrichment.SCHEMA_VERSION,
                ENRICHED,
                ENRICHED,
                new Language("en", 0.99, "detected"),
                new Headline(articles.title(number), false),
                new Published(articles.published(number), "day", "metadata", "contentCreated"),
                new Summary(text.substring(0, sentences.get(0).end()), sentences.subList(0, 1)),
                sentences.stream().map(span -> keyword(text, span)).toList(),
                entities(text, sentences),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                spans(text, "\n"),
                sentences,
                text.length() / 6,
                null,
                null,
                List.of(new AnnotatorReport("generated", "1", Status.OK, null, 1)));
        return new EnrichedArticle(article, enrichment);
    }

    private static List<Span> spans(String text, String separator) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            spans.add(new Span(start, end + 1));
            start = end + separator.length();
        }
        spans.add(new Span(start, text.length()));
        return spans;
    }

    private static Keyword keyword(String text, Span sentence) {
        int end = Math.min(sentence.end(), sentence.start() + 18);
        return new Keyword(text.substring(sentence.start(), end), 0.5, List.of(new Span(sentence.start(), end)));
    }

    private static List<Entity> entities(String text, List<Span> sentences) {
        List<Entity> entities = new ArrayList<>();
        for (int index = 0; index < Math.min(ENTITIES, sentences.size()); index++) {
            int start = sentences.get(index).start();
            int end = Math.min(text.length(), start + 12);
            String name = text.substring(start, end);
            entities.add(new Entity(
                    "e" + (index + 1),
                    "organisation",
                    null,
                    name,
                    "http://www.wikidata.org/entity/Q" + (1000 + index),
                    List.of(),
                    null,
                    0.5,
                    0.9,
                    "generated",
                    List.of(new Mention(start, end, name)),
                    "generated"));
        }
        return entities;
    }
}
