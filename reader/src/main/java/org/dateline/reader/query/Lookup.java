package org.dateline.reader.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.dateline.messages.Identity;
import org.dateline.reader.index.ArticleIndex;
import org.dateline.reader.index.Fields;
import org.dateline.reader.index.Snapshot;
import org.dateline.reader.index.TopicPlace;

/** Single articles, and how many there are. Thread-safe. */
public final class Lookup {
    private final ArticleIndex index;

    public Lookup(ArticleIndex index) {
        this.index = index;
    }

    /** @param json the record as it stands on the topic */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and too large to copy
    public record Stored(byte[] json, int partition, long offset) {}

    /** @param idOrUri the article's id, 32 hex digits, or its uri */
    public Optional<Stored> find(String idOrUri) {
        String id = idOrUri.matches("[0-9a-f]{32}") ? idOrUri : Identity.id(idOrUri);
        try (Snapshot snapshot = index.snapshot()) {
            IndexSearcher searcher = snapshot.searcher();
            TopDocs found = searcher.search(
                    new BooleanQuery.Builder()
                            .add(new TermQuery(new Term(Fields.ID, id)), Occur.FILTER)
                            .add(new TermQuery(new Term(Fields.KIND, Fields.ARTICLE)), Occur.FILTER)
                            .build(),
                    1);
            return found.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(stored(searcher, found.scoreDocs[0].doc));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stored stored(IndexSearcher searcher, int document) throws IOException {
        long place = place(searcher, document);
        return new Stored(Records.bytes(searcher, document), TopicPlace.partition(place), TopicPlace.offset(place));
    }

    static long place(IndexSearcher searcher, int document) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        NumericDocValues places = leaf.reader().getNumericDocValues(Fields.PLACE);
        return places != null && places.advanceExact(document - leaf.docBase) ? places.longValue() : 0;
    }

    /** How many articles there are. */
    public int count() {
        return index.ask(snapshot -> {
            try {
                return snapshot.searcher().count(new TermQuery(new Term(Fields.KIND, Fields.ARTICLE)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
