package org.dateline.reader.query;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.dateline.reader.index.Fields;
import org.dateline.reader.index.Label;
import org.dateline.reader.index.TopicPath;

/** What the matches are about, from when and from whom, counted. */
final class Facets {
    static final List<String> NAMES = List.of("entity", "topic", "place", "language", "source", "time");
    static final int EACH = 20;

    /** More days than these are counted as months, more months as years. */
    private static final int MOST_TIMES = 92;

    private static final int DAY = 10;
    private static final int MONTH = 7;
    private static final int YEAR = 4;

    private final Matches matches;
    private final TopicCodes codes;

    Facets(Matches matches, IndexReader reader) {
        this.matches = matches;
        this.codes = new TopicCodes(reader);
    }

    Map<String, List<Answer.Count>> count(List<String> names) throws IOException {
        Map<String, List<Answer.Count>> all = new LinkedHashMap<>();
        for (String name : names) {
            all.put(name, count(name, EACH));
        }
        return all;
    }

    private List<Answer.Count> count(String name, int limit) throws IOException {
        return switch (name) {
            case "entity" -> entities(limit, any -> true);
            case "topic" -> topics(limit);
            case "place" -> places(limit);
            case "language" -> plain(Fields.LANGUAGE_LABEL, limit);
            case "source" -> plain(Fields.SOURCE_LABEL, limit);
            case "time" -> times();
            default -> throw new IllegalArgumentException("no facet is called " + name);
        };
    }

    List<Answer.Count> entities(int limit, Predicate<Label> wanted) throws IOException {
        return LabelCounts.of(Fields.ENTITY_LABEL, matches).most(limit, wanted).stream()
                .map(Facets::named)
                .toList();
    }

    List<Answer.Count> places(int limit) throws IOException {
        return LabelCounts.of(Fields.GEO_LABEL, matches).most(limit, any -> true).stream()
                .map(Facets::named)
                .toList();
    }

    private static Answer.Count named(LabelCounts.Counted counted) {
        Label label = counted.label();
        return new Answer.Count(label.key(), label.part(0), label.part(1), null, counted.count());
    }

    List<Answer.Count> topics(int limit) throws IOException {
        return LabelCounts.of(Fields.TOPIC_LABEL, matches).most(limit, any -> true).stream()
                .map(this::topic)
                .toList();
    }

    Answer.Count topic(LabelCounts.Counted counted) {
        String key = counted.label().key();
        TopicPath path = TopicPath.read(key);
        return new Answer.Count(codes.id(path, key), path.name(), null, path.names(), counted.count());
    }

    private List<Answer.Count> plain(String field, int limit) throws IOException {
        return LabelCounts.of(field, matches).most(limit, any -> true).stream()
                .map(counted -> Answer.Count.of(counted.label().key(), counted.count()))
                .toList();
    }

    /** By day, or where that is too many by month or year. */
    List<Answer.Count> times() throws IOException {
        SortedMap<String, Integer> counts = days();
        for (int digits : new int[] {MONTH, YEAR}) {
            counts = counts.size() > MOST_TIMES ? shortened(counts, digits) : counts;
        }
        List<Answer.Count> all = new ArrayList<>();
        counts.forEach((time, count) -> all.add(Answer.Count.of(time, count)));
        return all;
    }

    private static SortedMap<String, Integer> shortened(Map<String, Integer> counts, int digits) {
        TreeMap<String, Integer> fewer = new TreeMap<>();
        counts.forEach((time, count) -> fewer.merge(time.substring(0, digits), count, Integer::sum));
        return fewer;
    }

    SortedMap<String, Integer> days() throws IOException {
        Map<Long, int[]> byDay = new HashMap<>();
        for (Matches.InLeaf part : matches.leaves()) {
            NumericDocValues published = part.leaf().reader().getNumericDocValues(Fields.PUBLISHED);
            if (published == null || part.documents().length() == 0) {
                continue;
            }
            BitSetIterator documents = new BitSetIterator(part.documents(), 0);
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                if (published.advanceExact(doc)) {
                    byDay.computeIfAbsent(Math.floorDiv(published.longValue(), 86_400_000L), day -> new int[1])[0]++;
                }
            }
        }
        TreeMap<String, Integer> named = new TreeMap<>();
        byDay.forEach((day, count) -> named.merge(day(day), count[0], Integer::sum));
        return named;
    }

    private static String day(long day) {
        String text = Instant.ofEpochSecond(day * 86_400L)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
        return text.substring(0, Math.min(DAY, text.length()));
    }
}
