package org.dateline.reader.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.dateline.messages.Identity;
import org.dateline.reader.index.Fields;
import org.dateline.reader.index.IndexedArticle;
import org.dateline.reader.index.Positions;
import org.dateline.reader.index.Snapshot;
import org.dateline.reader.index.TopicPlace;
import org.jspecify.annotations.Nullable;

/** What came on the topic between two positions and is still so, in the order of partitions and offsets. */
public final class Arrivals {
    private static final Sort BY_PLACE = new Sort(new SortField(Fields.PLACE, SortField.Type.LONG));

    private final ArticleFilter filter;
    private final RecentArticles recent;

    /**
     * @param filter which articles; retractions come whatever it says, since nobody knows what they were
     * @param recent shared with others who are asked by the same thread
     */
    public Arrivals(ArticleFilter filter, RecentArticles recent) {
        this.filter = filter;
        this.recent = recent;
    }

    /**
     * One thing that came.
     *
     * @param article or {@code null} where the article was taken back
     * @param after the position behind it
     */
    public record Arrival(String id, String uri, Answer.@Nullable Article article, Positions after) {}

    /**
     * Some of what came.
     *
     * @param reached the position behind all that was looked at: to go on from
     */
    public record Portion(List<Arrival> arrivals, Positions reached) {
        public Portion {
            arrivals = List.copyOf(arrivals);
        }
    }

    /** @param most of them; where there are more, the portion ends earlier than the snapshot */
    public Portion after(Positions from, Snapshot snapshot, int most) {
        try {
            IndexSearcher index = snapshot.searcher();
            Query query = new BooleanQuery.Builder()
                    .add(wanted(index), Occur.FILTER)
                    .add(FilterQuery.between(from, snapshot.positions()), Occur.FILTER)
                    .build();
            TopDocs top = index.search(query, most, BY_PLACE);
            List<Arrival> arrivals = new ArrayList<>();
            Positions reached = from;
            for (ScoreDoc hit : top.scoreDocs) {
                long place = ((Number) ((FieldDoc) hit).fields[0]).longValue();
                reached = behind(reached, place, snapshot.positions());
                arrivals.add(arrival(snapshot, hit.doc, place, reached));
            }
            return new Portion(arrivals, top.scoreDocs.length < most ? from.orLater(snapshot.positions()) : reached);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All partitions before that of the place are done, and its own as far as the place. */
    private static Positions behind(Positions from, long place, Positions end) {
        Positions reached = from;
        for (int partition = 0; partition < TopicPlace.partition(place); partition++) {
            reached = reached.with(partition, Math.max(reached.of(partition), end.of(partition)));
        }
        return reached.with(TopicPlace.partition(place), TopicPlace.offset(place) + 1);
    }

    private Query wanted(IndexSearcher index) {
        QueryText text = QueryText.parse(filter.text());
        Query articles = new BooleanQuery.Builder()
                .add(TextQuery.of(text, TextQuery.Demand.MOST), Occur.FILTER)
                .add(FilterQuery.of(filter, index), Occur.FILTER)
                .build();
        return new BooleanQuery.Builder()
                .add(articles, Occur.SHOULD)
                .add(new TermQuery(new Term(Fields.KIND, Fields.RETRACTED)), Occur.SHOULD)
                .build();
    }

    private Arrival arrival(Snapshot snapshot, int document, long place, Positions after) throws IOException {
        String topic = snapshot.positions().topicId();
        Answer.Article known = recent.get(topic, place);
        if (known != null) {
            return new Arrival(known.id(), known.uri(), known, after);
        }
        byte[] stored = Records.bytes(snapshot.searcher(), document);
        if (stored.length > 0 && stored[0] == '{') {
            Answer.Article article = ArticleViews.of(IndexedArticle.readForList(stored));
            recent.put(topic, place, article);
            return new Arrival(article.id(), article.uri(), article, after);
        }
        String uri = new String(stored, StandardCharsets.UTF_8);
        return new Arrival(Identity.id(uri), uri, null, after);
    }

    /** The parameters of a stream beside the filters. */
    public static Set<String> names() {
        return Set.of("after");
    }
}
