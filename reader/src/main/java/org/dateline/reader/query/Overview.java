package org.dateline.reader.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.dateline.reader.index.ArticleIndex;
import org.dateline.reader.index.Fields;
import org.dateline.reader.index.Label;
import org.dateline.reader.index.Snapshot;
import org.jspecify.annotations.Nullable;

/** What many articles say together: topics, and what rises. Thread-safe. */
public final class Overview {
    private static final int ALL_TOPICS = 2000;
    private static final int WEEK = 7;

    private final ArticleIndex index;
    private final Clock clock;

    public Overview(ArticleIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /** Of what trends are. */
    public enum By {
        ENTITY(Fields.ENTITY_LABEL),
        TOPIC(Fields.TOPIC_LABEL),
        PLACE(Fields.GEO_LABEL);

        private final String field;

        By(String field) {
            this.field = field;
        }
    }

    /** Every topic, with all below it counted, by path. */
    public Answer.Topics topics(ArticleFilter filter) {
        return ask((snapshot, searcher) -> {
            Matches matches = matches(filter, searcher);
            List<Answer.Count> topics =
                    new ArrayList<>(new Facets(matches, searcher.getIndexReader()).topics(ALL_TOPICS));
            topics.sort(java.util.Comparator.comparing(topic -> String.join("\u0001", pathOf(topic))));
            return new Answer.Topics(topics);
        });
    }

    private static List<String> pathOf(Answer.Count topic) {
        List<String> path = topic.path();
        return path == null ? List.of() : path;
    }

    /**
     * The most frequent within a span, against as long a span before it.
     *
     * @param type of entities, or {@code null} for all
     */
    public Answer.Trends trends(ArticleFilter filter, By by, @Nullable String type, int limit) {
        return ask((snapshot, searcher) -> {
            Instant end = filter.before() == null ? newest(searcher) : filter.before();
            Instant start = filter.from() == null ? end.minus(WEEK, ChronoUnit.DAYS) : filter.from();
            long days = Math.max(1, (ChronoUnit.HOURS.between(start, end) + 23) / 24);
            Matches now = matches(filter.within(start, end), searcher);
            Matches before = matches(filter.within(start.minus(days, ChronoUnit.DAYS), start), searcher);
            LabelCounts counts = LabelCounts.of(by.field, now);
            LabelCounts earlier = LabelCounts.of(by.field, before);
            Map<LocalDate, LabelCounts> byDay = byDay(filter, by, start, end, days, searcher);
            List<Answer.Trend> trends = new ArrayList<>();
            TopicCodes codes = new TopicCodes(searcher.getIndexReader());
            for (LabelCounts.Counted each : counts.most(limit, label -> isWanted(label, by, type))) {
                trends.add(trend(each, by, earlier.count(each.label().key()), byDay, codes));
            }
            return new Answer.Trends(
                    day(start).toString(), day(end.minusMillis(1)).toString(), now.total(), before.total(), trends);
        });
    }

    private static boolean isWanted(Label label, By by, @Nullable String type) {
        return by != By.ENTITY || type == null || label.part(1).equals(type);
    }

    private static Map<LocalDate, LabelCounts> byDay(
            ArticleFilter filter, By by, Instant start, Instant end, long days, IndexSearcher searcher)
            throws IOException {
        Map<LocalDate, LabelCounts> byDay = new TreeMap<>();
        if (days > 31) {
            return byDay;
        }
        for (LocalDate day = day(start);
                day.atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(end);
                day = day.plusDays(1)) {
            Instant from = later(day.atStartOfDay(ZoneOffset.UTC).toInstant(), start);
            Instant to = earlier(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), end);
            byDay.put(day, LabelCounts.of(by.field, matches(filter.within(from, to), searcher)));
        }
        return byDay;
    }

    private static Answer.Trend trend(
            LabelCounts.Counted each, By by, int before, Map<LocalDate, LabelCounts> byDay, TopicCodes codes)
            throws IOException {
        Label label = each.label();
        List<Answer.Count> days = new ArrayList<>();
        for (Map.Entry<LocalDate, LabelCounts> day : byDay.entrySet()) {
            days.add(Answer.Count.of(day.getKey().toString(), day.getValue().count(label.key())));
        }
        if (by == By.TOPIC) {
            var path = org.dateline.reader.index.TopicPath.read(label.key());
            return new Answer.Trend(
                    codes.id(path, label.key()), path.name(), null, path.names(), each.count(), before, days);
        }
        return new Answer.Trend(label.key(), label.part(0), label.part(1), null, each.count(), before, days);
    }

    /** The end of the day of the newest article that is not of the future, or of today. */
    private Instant newest(IndexSearcher searcher) throws IOException {
        Instant now = clock.instant();
        Query past = FilterQuery.published(null, now.plusMillis(1));
        TopDocs top = searcher.search(past, 1, Order.NEWEST.sort());
        Instant last = top.scoreDocs.length == 0
                ? now
                : Instant.ofEpochMilli(Order.NEWEST.last((org.apache.lucene.search.FieldDoc) top.scoreDocs[0])[0]);
        return day(last).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Matches matches(ArticleFilter filter, IndexSearcher searcher) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(Plan.of(QueryText.parse(filter.text()), searcher).query(), Occur.FILTER)
                .add(FilterQuery.of(filter, searcher), Occur.FILTER)
                .build();
        return searcher.search(query, Matches.manager());
    }

    private interface Look<T> {
        T at(Snapshot snapshot, IndexSearcher searcher) throws IOException;
    }

    private <T> T ask(Look<T> look) {
        try (Snapshot snapshot = index.snapshot()) {
            return look.at(snapshot, snapshot.searcher());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
