package org.dateline.reader.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.dateline.reader.index.ArticleIndex;
import org.dateline.reader.index.IndexedArticle;
import org.dateline.reader.index.Positions;
import org.dateline.reader.index.Snapshot;
import org.jspecify.annotations.Nullable;

/** Finds articles. Thread-safe. */
public final class Search implements AutoCloseable {
    private final ArticleIndex index;
    private final Leases leases = new Leases();

    public Search(ArticleIndex index) {
        this.index = index;
    }

    /**
     * What is asked.
     *
     * @param order {@code null} for by relevance where there is a text, else the newest first
     * @param facets which to count, of {@code entity}, {@code topic} and so on
     * @param cursor of the page before, or {@code null}
     */
    public record Question(
            ArticleFilter filter,
            @Nullable Order order,
            int limit,
            List<String> facets,
            @Nullable String cursor) {
        public Question {
            facets = List.copyOf(facets);
        }

        private static final int MOST = 200;

        /** @throws BadParameter when one of them cannot be understood */
        public static Question of(Parameters given, ArticleFilter filter) {
            Order order = given.choice("sort", Order.labels()).map(Order::of).orElse(null);
            if (order == Order.RELEVANCE && filter.text().isEmpty()) {
                throw BadParameter.value("sort", "relevance", "must be another where there is no q");
            }
            return new Question(
                    filter,
                    order,
                    given.count("limit", 20, MOST),
                    facets(given),
                    given.one("cursor").orElse(null));
        }

        private static List<String> facets(Parameters given) {
            Optional<String> text = given.one("facets");
            if (text.isEmpty()) {
                return Facets.NAMES;
            }
            if (text.get().equals("none")) {
                return List.of();
            }
            List<String> named = List.of(text.get().split(",", -1));
            if (!Facets.NAMES.containsAll(named)) {
                throw BadParameter.value(
                        "facets", text.get(), "must be none, or some of " + String.join(",", Facets.NAMES));
            }
            return named;
        }

        private int digest() {
            return Objects.hash(filter, order);
        }
    }

    /** @throws BadParameter when the cursor is not of this question */
    public Answer.ArticlePage answer(Question question) {
        long started = System.nanoTime();
        try (Snapshot newest = index.snapshot()) {
            String token = question.cursor();
            if (token == null) {
                return page(question, newest, null, started);
            }
            Cursor cursor =
                    Cursor.parse(token, question.digest(), newest.positions().topicId());
            try (Snapshot held = leases.take(cursor.lease()).orElseGet(index::snapshot)) {
                return page(question, held, cursor, started);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer.ArticlePage page(Question question, Snapshot snapshot, @Nullable Cursor cursor, long started)
            throws IOException {
        IndexSearcher searcher = snapshot.searcher();
        QueryText text = QueryText.parse(question.filter().text());
        Order order = order(question, text);
        Plan plan = Plan.of(text, searcher);
        if (cursor != null && cursor.demand() == TextQuery.Demand.FEW) {
            plan = plan.wider().orElse(plan);
        }
        Run run = run(plan, question, snapshot, order, cursor);
        Optional<Plan> wider = plan.wider();
        if (cursor == null && run.matches.total() < Plan.LITTLE && wider.isPresent()) {
            plan = wider.get();
            run = run(plan, question, snapshot, order, null);
        }
        Query words = plan.query();
        return new Answer.ArticlePage(
                run.matches.total(),
                plan.corrected() == null ? null : plan.corrected().text(),
                articles(searcher, run.top, text.groups().isEmpty() ? null : words, order),
                question.facets().isEmpty()
                        ? null
                        : new Facets(run.matches, searcher.getIndexReader()).count(question.facets()),
                snapshot.positions().token(),
                next(question, snapshot, run.top, order, plan),
                (System.nanoTime() - started) / 1_000_000);
    }

    private static Order order(Question question, QueryText text) {
        Order asked = question.order();
        if (asked != null) {
            return asked;
        }
        return text.groups().isEmpty() ? Order.NEWEST : Order.RELEVANCE;
    }

    private record Run(TopDocs top, Matches matches) {}

    private static Run run(Plan plan, Question question, Snapshot snapshot, Order order, @Nullable Cursor cursor)
            throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder()
                .add(plan.query(), Occur.MUST)
                .add(FilterQuery.of(question.filter(), snapshot.searcher()), Occur.FILTER);
        FieldDoc after = null;
        if (cursor != null) {
            after = order.after(cursor.value(), cursor.place());
            Positions seen = cursor.seen();
            if (!seen.equals(snapshot.positions())) {
                all.add(FilterQuery.between(Positions.start(seen.topicId(), 0), seen), Occur.FILTER);
            }
        }
        // All of them without a score, and then the best: among many that is a tenth of giving each a score, since most
        // blocks
        // of documents cannot come among the best and are passed over.
        Query query = all.build();
        return new Run(
                snapshot.searcher()
                        .search(
                                query,
                                new TopFieldCollectorManager(order.sort(), question.limit(), after, question.limit())),
                snapshot.searcher().search(query, Matches.manager()));
    }

    private static List<Answer.Article> articles(
            IndexSearcher searcher, TopDocs top, @Nullable Query words, Order order) throws IOException {
        Highlighter highlighter = words == null ? null : Highlighter.of(words);
        List<Answer.Article> articles = new ArrayList<>();
        for (ScoreDoc hit : top.scoreDocs) {
            var article = IndexedArticle.readForList(Records.bytes(searcher, hit.doc));
            Double score = order == Order.RELEVANCE ? Double.valueOf(((FieldDoc) hit).fields[0].toString()) : null;
            articles.add(ArticleViews.of(article, score, highlighter == null ? null : highlighter.of(article)));
        }
        return articles;
    }

    private @Nullable String next(Question question, Snapshot snapshot, TopDocs top, Order order, Plan plan) {
        if (top.scoreDocs.length < question.limit()) {
            return null;
        }
        long[] last = order.last((FieldDoc) top.scoreDocs[top.scoreDocs.length - 1]);
        return new Cursor(
                        question.digest(),
                        leases.keep(snapshot),
                        order,
                        plan.demand(),
                        last[0],
                        last[1],
                        snapshot.positions())
                .token();
    }

    /** Lets go of what is held for next pages. */
    @Override
    public void close() {
        leases.close();
    }
}
