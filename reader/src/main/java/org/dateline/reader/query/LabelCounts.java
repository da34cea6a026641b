package org.dateline.reader.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.dateline.reader.index.Label;
import org.dateline.reader.index.SegmentLabels;

/**
 * How many of the matches have each label of a field. Each segment counts by number and names its most frequent, three
 * times as many as are asked for; of these the sums are exact. A label that is in no segment among them is not seen.
 */
final class LabelCounts {
    /** So many times what is asked for: each has to be unpacked to be named. */
    private static final int CANDIDATES = 3;

    private static final int FEWEST_CANDIDATES = 30;

    private final List<Segment> segments = new ArrayList<>();

    private LabelCounts() {}

    /** @param label of the newest article that has it */
    record Counted(Label label, int count) {}

    /** Counts of one segment by the ordinals of its own labels. */
    @SuppressWarnings("ArrayRecordComponent") // of this class alone
    private record Segment(SegmentLabels labels, int[] counts) {}

    static LabelCounts of(String field, Matches matches) throws IOException {
        LabelCounts counts = new LabelCounts();
        for (Matches.InLeaf part : matches.leaves()) {
            if (part.documents().cardinality() > 0) {
                SegmentLabels labels = SegmentLabels.of(part.leaf().reader(), field);
                counts.segments.add(new Segment(labels, labels.count(part.documents())));
            }
        }
        return counts;
    }

    /** The most frequent, those of a count by key. */
    List<Counted> most(int limit, Predicate<Label> wanted) throws IOException {
        Map<String, Label> labels = new LinkedHashMap<>();
        Map<String, Integer> partial = new HashMap<>();
        for (Segment segment : segments) {
            for (int ord : mostFrequent(segment.counts(), Math.max(FEWEST_CANDIDATES, CANDIDATES * limit))) {
                Label label = segment.labels().label(ord);
                if (wanted.test(label)) {
                    labels.putIfAbsent(label.key(), label);
                    partial.merge(label.key(), segment.counts()[ord], Integer::sum);
                }
            }
        }
        List<String> likely = new ArrayList<>(labels.keySet());
        likely.sort(Comparator.comparingInt(key -> -partial.getOrDefault(key, 0)));
        List<Counted> counted = new ArrayList<>();
        for (String key : likely.subList(0, Math.min(2 * limit + 10, likely.size()))) {
            Label label = labels.get(key);
            if (label != null) {
                counted.add(new Counted(label, count(key)));
            }
        }
        counted.sort(Comparator.comparingInt((Counted each) -> -each.count())
                .thenComparing(each -> each.label().key()));
        return counted.subList(0, Math.min(limit, counted.size()));
    }

    private static List<Integer> mostFrequent(int[] counts, int candidates) {
        PriorityQueue<Integer> most = new PriorityQueue<>(Comparator.comparingInt((Integer ord) -> counts[ord]));
        for (int ord = 0; ord < counts.length; ord++) {
            if (counts[ord] > 0 && (most.size() < candidates || counts[ord] > counts[most.element()])) {
                most.add(ord);
                if (most.size() > candidates) {
                    most.remove();
                }
            }
        }
        return new ArrayList<>(most);
    }

    /** How many matches have this key. */
    int count(String key) throws IOException {
        int sum = 0;
        for (Segment segment : segments) {
            sum += segment.labels().sum(key, segment.counts());
        }
        return sum;
    }
}
