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
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.dateline.reader.index.Label;

/**
 * How many of the matches have each label of a field. Each segment counts by number and names its most frequent; of these
 * the sums are exact. A label that is in no segment among its {@value #CANDIDATES} most frequent is not seen.
 */
final class LabelCounts {
    private static final int CANDIDATES = 200;

    private final List<Segment> segments = new ArrayList<>();

    private LabelCounts() {}

    /** @param label of the newest article that has it */
    record Counted(Label label, int count) {}

    /** Counts of one segment by the ordinals of its own labels. */
    private record Segment(SortedSetDocValues values, int[] counts) {}

    static LabelCounts of(String field, Matches matches) throws IOException {
        LabelCounts counts = new LabelCounts();
        for (Matches.InLeaf part : matches.leaves()) {
            SortedSetDocValues values = part.leaf().reader().getSortedSetDocValues(field);
            if (values != null && part.documents().length() > 0) {
                counts.segments.add(new Segment(values, count(values, part)));
            }
        }
        return counts;
    }

    private static int[] count(SortedSetDocValues values, Matches.InLeaf part) throws IOException {
        int[] counts = new int[(int) values.getValueCount()];
        BitSetIterator documents = new BitSetIterator(part.documents(), 0);
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (values.advanceExact(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }
        return counts;
    }

    /** The most frequent, those of a count by key. */
    List<Counted> most(int limit, Predicate<Label> wanted) throws IOException {
        Map<String, Label> labels = new LinkedHashMap<>();
        Map<String, Integer> partial = new HashMap<>();
        for (Segment segment : segments) {
            for (int ord : mostFrequent(segment.counts())) {
                Label label = Label.read(segment.values().lookupOrd(ord));
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

    private static List<Integer> mostFrequent(int[] counts) {
        PriorityQueue<Integer> most = new PriorityQueue<>(Comparator.comparingInt((Integer ord) -> counts[ord]));
        for (int ord = 0; ord < counts.length; ord++) {
            if (counts[ord] > 0 && (most.size() < CANDIDATES || counts[ord] > counts[most.element()])) {
                most.add(ord);
                if (most.size() > CANDIDATES) {
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
            TermsEnum terms = segment.values().termsEnum();
            if (terms.seekCeil(Label.prefix(key)) == TermsEnum.SeekStatus.END) {
                continue;
            }
            for (long ord = terms.ord();
                    ord < segment.counts().length
                            && Label.read(terms.term()).key().equals(key);
                    ord++) {
                sum += segment.counts()[(int) ord];
                if (terms.next() == null) {
                    break;
                }
            }
        }
        return sum;
    }
}
