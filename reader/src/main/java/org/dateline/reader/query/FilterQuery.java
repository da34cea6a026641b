package org.dateline.reader.query;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.dateline.reader.index.EntityKey;
import org.dateline.reader.index.Fields;
import org.dateline.reader.index.Folded;
import org.dateline.reader.index.Positions;
import org.dateline.reader.index.TopicPlace;
import org.jspecify.annotations.Nullable;

/** A filter as a query that scores nothing. */
public final class FilterQuery {
    private static final Map<String, String> COUNTRIES = countries();

    private FilterQuery() {}

    /** All but the text. */
    static Query of(ArticleFilter filter, IndexSearcher index) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(Fields.KIND, Fields.ARTICLE)), Occur.FILTER);
        any(all, Fields.ENTITY, filter.entities(), value -> Stream.of(EntityKey.ofUri(value)), Fields.NAME);
        any(all, Fields.SPEAKER, filter.speakers(), FilterQuery::keyAndName, null);
        any(all, Fields.GEO, filter.places(), FilterQuery::placeTerms, null);
        any(all, Fields.LANGUAGE, filter.languages(), tag -> Stream.of(tag.toLowerCase(Locale.ROOT)), null);
        any(all, Fields.SOURCE, filter.sources(), Stream::of, null);
        TopicCodes codes = new TopicCodes(index.getIndexReader());
        any(all, Fields.TOPIC, filter.topics(), codes::terms, null);
        Near near = filter.near();
        if (near != null) {
            all.add(
                    LatLonPoint.newDistanceQuery(
                            Fields.POINT, near.latitude(), near.longitude(), near.kilometres() * 1000),
                    Occur.FILTER);
        }
        if (filter.from() != null || filter.before() != null) {
            all.add(published(filter.from(), filter.before()), Occur.FILTER);
        }
        return all.build();
    }

    static Query published(@Nullable Instant from, @Nullable Instant before) {
        return LongPoint.newRangeQuery(
                Fields.PUBLISHED,
                from == null ? Long.MIN_VALUE : from.toEpochMilli(),
                before == null ? Long.MAX_VALUE : before.toEpochMilli() - 1);
    }

    /** What stands on the topic from one position to another. */
    public static Query between(Positions from, Positions to) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (int partition = 0; partition < to.partitions(); partition++) {
            if (from.of(partition) < to.of(partition)) {
                any.add(
                        LongPoint.newRangeQuery(
                                Fields.PLACE,
                                TopicPlace.of(partition, from.of(partition)),
                                TopicPlace.of(partition, to.of(partition) - 1)),
                        Occur.SHOULD);
            }
        }
        return any.build();
    }

    private static void any(
            BooleanQuery.Builder all,
            String field,
            List<String> values,
            Function<String, Stream<String>> terms,
            @Nullable String nameField) {
        if (values.isEmpty()) {
            return;
        }
        Query keys = new TermInSetQuery(
                field, values.stream().flatMap(terms).map(BytesRef::new).toList());
        if (nameField == null) {
            all.add(keys, Occur.FILTER);
            return;
        }
        Query names = new TermInSetQuery(
                nameField, values.stream().map(Folded::name).map(BytesRef::new).toList());
        all.add(
                new BooleanQuery.Builder()
                        .add(keys, Occur.SHOULD)
                        .add(names, Occur.SHOULD)
                        .build(),
                Occur.FILTER);
    }

    static Stream<String> keyAndName(String value) {
        return Stream.of(EntityKey.ofUri(value), Folded.name(value));
    }

    private static Stream<String> placeTerms(String value) {
        String name = Folded.name(value);
        boolean code = value.matches("[A-Za-z]{2}(?:-[A-Za-z0-9]{1,3})?");
        return Stream.of(
                        Stream.of(EntityKey.ofUri(value), name),
                        code ? Stream.of(value.toUpperCase(Locale.ROOT)) : Stream.<String>empty(),
                        Stream.ofNullable(COUNTRIES.get(name)))
                .flatMap(each -> each);
    }

    private static Map<String, String> countries() {
        Map<String, String> codes = new TreeMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(
                    Folded.name(new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH)), code);
        }
        return codes;
    }
}
