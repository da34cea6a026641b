package org.dateline.reader.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.dateline.messages.Enrichment;
import org.dateline.reader.index.ArticleIndex;
import org.dateline.reader.index.Fields;
import org.dateline.reader.index.Folded;
import org.dateline.reader.index.IndexedArticle;
import org.dateline.reader.index.Snapshot;
import org.dateline.reader.query.TextQuery.Demand;
import org.jspecify.annotations.Nullable;

/** Who said what about what. Thread-safe. */
public final class Said {
    private final ArticleIndex index;

    public Said(ArticleIndex index) {
        this.index = index;
    }

    /**
     * Quotes of the newest articles.
     *
     * @param about words of the quote, or an entity that is named in it; {@code null} for anything
     * @param limit of articles
     * @param cursor of the page before, or {@code null}
     * @throws BadParameter when the cursor is not of this question
     */
    public Answer.QuotePage answer(ArticleFilter filter, @Nullable String about, int limit, @Nullable String cursor) {
        int question = java.util.Objects.hash(filter, about);
        try (Snapshot snapshot = index.snapshot()) {
            IndexSearcher searcher = snapshot.searcher();
            BooleanQuery.Builder all = new BooleanQuery.Builder()
                    .add(Plan.of(QueryText.parse(filter.text()), searcher).query(), Occur.FILTER)
                    .add(FilterQuery.of(filter, searcher), Occur.FILTER)
                    .add(about == null ? new MatchAllDocsQuery() : about(about), Occur.FILTER);
            FieldDoc after = null;
            if (cursor != null) {
                Cursor parsed =
                        Cursor.parse(cursor, question, snapshot.positions().topicId());
                after = Order.NEWEST.after(parsed.value(), parsed.place());
                all.add(
                        FilterQuery.between(org.dateline.reader.index.Positions.start("", 0), parsed.seen()),
                        Occur.FILTER);
            }
            all.add(new TermQuery(new Term(Fields.KIND, Fields.QUOTED)), Occur.FILTER);
            TopDocs top = searcher.searchAfter(after, all.build(), limit, Order.NEWEST.sort());
            List<Answer.Quote> quotes = new ArrayList<>();
            for (ScoreDoc hit : top.scoreDocs) {
                quotes.addAll(quotes(Records.article(searcher, hit.doc), filter.speakers(), about));
            }
            return new Answer.QuotePage(quotes, next(question, snapshot, top, limit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String next(int question, Snapshot snapshot, TopDocs top, int limit) {
        if (top.scoreDocs.length < limit) {
            return null;
        }
        long[] last = Order.NEWEST.last((FieldDoc) top.scoreDocs[top.scoreDocs.length - 1]);
        return new Cursor(question, 0, Order.NEWEST, Demand.MOST, last[0], last[1], snapshot.positions()).token();
    }

    private static Query about(String about) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        Ranking.telling(Word.of(about))
                .forEach(word -> words.add(new TermQuery(new Term(Fields.QUOTE, word.stem())), Occur.MUST));
        return new BooleanQuery.Builder()
                .add(words.build(), Occur.SHOULD)
                .add(new TermInSetQuery(Fields.QUOTE_ENTITY, terms(List.of(about))), Occur.SHOULD)
                .build();
    }

    private static List<BytesRef> terms(List<String> values) {
        return values.stream()
                .flatMap(FilterQuery::keyAndName)
                .map(BytesRef::new)
                .toList();
    }

    static List<Answer.Quote> quotes(IndexedArticle article, List<String> speakers, @Nullable String about) {
        Map<String, Enrichment.Entity> entities = ArticleViews.byId(article.enrichment());
        Set<String> wanted = speakers.stream().flatMap(FilterQuery::keyAndName).collect(Collectors.toSet());
        Answer.ArticleRef ref = ArticleViews.ref(article);
        return article.enrichment().quotes().stream()
                .filter(quote -> wanted.isEmpty() || isBy(quote, wanted, entities))
                .filter(quote -> about == null
                        || isAbout(quote, about, article.enrichment().entities()))
                .map(quote -> view(quote, entities, ref))
                .toList();
    }

    private static Answer.Quote view(
            Enrichment.Quote quote, Map<String, Enrichment.Entity> entities, Answer.ArticleRef ref) {
        Enrichment.Entity speaker = speaker(quote, entities);
        return new Answer.Quote(
                quote.text(),
                quote.direct(),
                quote.verb(),
                speaker == null ? null : ArticleViews.named(speaker, null),
                quote.start(),
                quote.end(),
                ref);
    }

    private static Enrichment.@Nullable Entity speaker(
            Enrichment.Quote quote, Map<String, Enrichment.Entity> entities) {
        return quote.speaker() == null ? null : entities.get(quote.speaker());
    }

    private static boolean isBy(Enrichment.Quote quote, Set<String> wanted, Map<String, Enrichment.Entity> entities) {
        Enrichment.Entity speaker = speaker(quote, entities);
        return speaker != null
                && (wanted.contains(ArticleViews.named(speaker, null).id())
                        || wanted.contains(Folded.name(speaker.name())));
    }

    private static boolean isAbout(Enrichment.Quote quote, String about, List<Enrichment.Entity> entities) {
        Set<String> keys = FilterQuery.keyAndName(about).collect(Collectors.toSet());
        boolean named = entities.stream()
                .filter(entity -> keys.contains(ArticleViews.named(entity, null).id())
                        || keys.contains(Folded.name(entity.name())))
                .flatMap(entity -> entity.mentions().stream())
                .anyMatch(mention -> mention.start() >= quote.start() && mention.end() <= quote.end());
        Set<String> said = new HashSet<>();
        Word.of(quote.text()).forEach(word -> said.add(word.stem()));
        return named || Ranking.telling(Word.of(about)).stream().allMatch(word -> said.contains(word.stem()));
    }
}
