package org.dateline.reader.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.dateline.reader.index.ArticleIndex;
import org.dateline.reader.index.EntityKey;
import org.dateline.reader.index.Folded;
import org.dateline.reader.index.Label;
import org.dateline.reader.index.Snapshot;

/** An entity: with whom, when, where, said what. Thread-safe. */
public final class Portraits {
    private static final int QUOTES = 20;
    private static final int QUOTED_ARTICLES = 20;
    private static final int MANY = 200;
    private static final int URI = 2;

    private final ArticleIndex index;
    private final Said said;

    public Portraits(ArticleIndex index) {
        this.index = index;
        this.said = new Said(index);
    }

    /**
     * @param id a Wikidata id, a key, or a name
     * @param filter within which articles
     * @return nothing where no article names it
     */
    public Optional<Answer.EntityPortrait> of(String id, ArticleFilter filter) {
        ArticleFilter about = filter.ofEntity(id);
        try (Snapshot snapshot = index.snapshot()) {
            IndexSearcher searcher = snapshot.searcher();
            Matches matches = Overview.matches(about, searcher);
            if (matches.total() == 0) {
                return Optional.empty();
            }
            String key = EntityKey.ofUri(id);
            String name = Folded.name(id);
            LabelCounts counts = LabelCounts.of(org.dateline.reader.index.Fields.ENTITY_LABEL, matches);
            Label itself =
                    counts
                            .most(
                                    1,
                                    label -> label.key().equals(key)
                                            || Folded.name(label.part(0)).equals(name))
                            .stream()
                            .map(LabelCounts.Counted::label)
                            .findFirst()
                            .or(() -> named(matches, key, name))
                            .orElseGet(() -> new Label(key, List.of(id, "", "")));
            Facets facets = new Facets(matches, searcher.getIndexReader());
            String uri = itself.part(URI);
            return Optional.of(new Answer.EntityPortrait(
                    itself.key(),
                    itself.part(0),
                    itself.part(1),
                    uri.isEmpty() ? null : uri,
                    matches.total(),
                    facets.entities(Facets.EACH, label -> !label.key().equals(itself.key())),
                    facets.times(),
                    facets.places(Facets.EACH),
                    facets.topics(Facets.EACH),
                    quotes(itself, filter)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that is too rare beside its company to be among the most frequent. */
    private static Optional<Label> named(Matches matches, String key, String name) {
        try {
            return RareLabel.find(
                    matches,
                    MANY,
                    label -> label.key().equals(key)
                            || Folded.name(label.part(0)).equals(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Answer.Quote> quotes(Label entity, ArticleFilter filter) {
        List<Answer.Quote> quotes = said.answer(filter.ofSpeaker(entity.key()), null, QUOTED_ARTICLES, null)
                .quotes();
        return quotes.subList(0, Math.min(QUOTES, quotes.size()));
    }
}
