package org.dateline.enrich.annotate;

import java.util.List;
import java.util.function.Consumer;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.Embedding;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Headline;
import org.dateline.messages.Enrichment.Keyword;
import org.dateline.messages.Enrichment.Language;
import org.dateline.messages.Enrichment.PlaceFound;
import org.dateline.messages.Enrichment.Published;
import org.dateline.messages.Enrichment.Quote;
import org.dateline.messages.Enrichment.Summary;
import org.dateline.messages.Enrichment.Time;
import org.dateline.messages.Enrichment.TopicFound;
import org.jspecify.annotations.Nullable;

/**
 * An article with what has been found in it so far. Immutable: {@link #with} gives a new one.
 *
 * @param article the article, with the ninjs properties that annotators fill
 * @param text the body cut into tokens, or {@code null} before the text annotator or where it skipped
 * @param names where the text names something, in its order, disjoint; what each of them is comes later
 * @param entities with ids {@code e1}, {@code e2} ...; who adds one counts on from {@link #nextEntity()}
 */
public record Draft(
        Article article,
        @Nullable TokenizedText text,
        @Nullable Language language,
        @Nullable Headline headline,
        @Nullable Published published,
        @Nullable Summary summary,
        List<Keyword> keywords,
        List<Name> names,
        List<Entity> entities,
        List<PlaceFound> places,
        List<TopicFound> topics,
        List<Quote> quotes,
        List<Time> times,
        @Nullable String story,
        @Nullable Embedding embedding) {

    public Draft {
        keywords = List.copyOf(keywords);
        names = List.copyOf(names);
        entities = List.copyOf(entities);
        places = List.copyOf(places);
        topics = List.copyOf(topics);
        quotes = List.copyOf(quotes);
        times = List.copyOf(times);
    }

    public static Draft of(Article article) {
        return new Draft(
                article, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), null, null);
    }

    /** The number of the next entity's id. */
    public int nextEntity() {
        return entities.size() + 1;
    }

    /** Whether the language is known to be another one than English. */
    public boolean foreign() {
        return language != null
                && !language.tag().equals("en")
                && !language.tag().startsWith("en-");
    }

    /** This draft with some of its parts changed. */
    public Draft with(Consumer<Changes> changes) {
        Changes changed = new Changes(this);
        changes.accept(changed);
        return changed.draft();
    }

    /** The parts of a draft while one is made from another. Not thread-safe, and not to be kept. */
    public static final class Changes {
        public Article article;
        public @Nullable TokenizedText text;
        public @Nullable Language language;
        public @Nullable Headline headline;
        public @Nullable Published published;
        public @Nullable Summary summary;
        public List<Keyword> keywords;
        public List<Name> names;
        public List<Entity> entities;
        public List<PlaceFound> places;
        public List<TopicFound> topics;
        public List<Quote> quotes;
        public List<Time> times;
        public @Nullable String story;
        public @Nullable Embedding embedding;

        private Changes(Draft draft) {
            article = draft.article;
            text = draft.text;
            language = draft.language;
            headline = draft.headline;
            published = draft.published;
            summary = draft.summary;
            keywords = draft.keywords;
            names = draft.names;
            entities = draft.entities;
            places = draft.places;
            topics = draft.topics;
            quotes = draft.quotes;
            times = draft.times;
            story = draft.story;
            embedding = draft.embedding;
        }

        private Draft draft() {
            return new Draft(
                    article, text, language, headline, published, summary, keywords, names, entities, places, topics,
                    quotes, times, story, embedding);
        }
    }
}
