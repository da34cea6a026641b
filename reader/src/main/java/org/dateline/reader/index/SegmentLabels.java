package org.dateline.reader.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Label}s of a field of a segment. Which document has which is held in memory while the segment is open, as far
 * as {@value #SHARE} of the heap reaches: counting them from the index takes ten times as long. Labels that were asked for
 * are remembered too. For one user at a time; what is held is shared by all.
 */
public final class SegmentLabels {
    private static final double SHARE = 0.2;
    private static final long BUDGET = (long) (Runtime.getRuntime().maxMemory() * SHARE);
    private static final int MOST_REMEMBERED = 4_000;
    private static final AtomicLong TAKEN = new AtomicLong();
    private static final Map<Key, Held> HELD = new ConcurrentHashMap<>();

    private final SortedSetDocValues values;
    private final @Nullable Held held;

    private SegmentLabels(SortedSetDocValues values, @Nullable Held held) {
        this.values = values;
        this.held = held;
    }

    private record Key(IndexReader.CacheKey segment, String field) {}

    /** Numbers of labels, those of a document from its start to the start of the next; and labels by number and by key. */
    @SuppressWarnings("ArrayRecordComponent") // of this class alone
    private record Held(int[] starts, int[] ords, Map<Integer, Label> labels, Map<String, Range> ranges) {
        static Held of(SortedSetDocValues values, int documents) throws IOException {
            int[] starts = new int[documents + 1];
            int[] ords = new int[documents];
            int next = 0;
            for (int document = 0; document < documents; document++) {
                starts[document] = next;
                int count = values.advanceExact(document) ? values.docValueCount() : 0;
                if (next + count > ords.length) {
                    ords = java.util.Arrays.copyOf(ords, Math.max(next + count, ords.length * 2));
                }
                for (int i = 0; i < count; i++) {
                    ords[next++] = (int) values.nextOrd();
                }
            }
            starts[documents] = next;
            return new Held(
                    starts, java.util.Arrays.copyOf(ords, next), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        long bytes() {
            return 4L * (starts.length + ords.length);
        }
    }

    /** Numbers of the labels of a key, the end excluded. */
    private record Range(int start, int end) {}

    public static SegmentLabels of(LeafReader segment, String field) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(segment, field);
        IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
        if (helper == null) {
            return new SegmentLabels(values, null);
        }
        Key key = new Key(helper.getKey(), field);
        Held held = HELD.get(key);
        if (held == null && TAKEN.get() < BUDGET) {
            held = hold(key, helper, Held.of(DocValues.getSortedSet(segment, field), segment.maxDoc()));
        }
        return new SegmentLabels(values, held);
    }

    /** Holds what is not held yet of all segments, so that no question waits for it. */
    static void holdAll(IndexReader reader) throws IOException {
        for (LeafReaderContext segment : reader.leaves()) {
            holdAll(segment.reader());
        }
    }

    static void holdAll(LeafReader segment) throws IOException {
        for (String field : Fields.LABELS) {
            of(segment, field);
        }
    }

    private static Held hold(Key key, IndexReader.CacheHelper helper, Held made) {
        Held other = HELD.putIfAbsent(key, made);
        if (other != null) {
            return other;
        }
        TAKEN.addAndGet(made.bytes());
        helper.addClosedListener(closed -> {
            if (HELD.remove(key, made)) {
                TAKEN.addAndGet(-made.bytes());
            }
        });
        return made;
    }

    /** How many of the documents have each label, by its number. */
    public int[] count(FixedBitSet documents) throws IOException {
        int[] counts = new int[(int) values.getValueCount()];
        BitSetIterator each = new BitSetIterator(documents, 0);
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
            if (held != null) {
                for (int i = held.starts()[doc]; i < held.starts()[doc + 1]; i++) {
                    counts[held.ords()[i]]++;
                }
            } else if (values.advanceExact(doc)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }
        return counts;
    }

    /** The label of a number. */
    public Label label(int ord) throws IOException {
        Label known = held == null ? null : held.labels().get(ord);
        if (known != null) {
            return known;
        }
        Label label = Label.read(values.lookupOrd(ord));
        if (held != null) {
            remember(held.labels(), ord, label);
        }
        return label;
    }

    /**
     * How many have any of the labels of a key.
     *
     * @param counts of {@link #count}
     */
    public int sum(String key, int[] counts) throws IOException {
        Range range = held == null ? null : held.ranges().get(key);
        if (range == null) {
            range = range(key);
            if (held != null) {
                remember(held.ranges(), key, range);
            }
        }
        int sum = 0;
        for (int ord = range.start(); ord < range.end(); ord++) {
            sum += counts[ord];
        }
        return sum;
    }

    private Range range(String key) throws IOException {
        TermsEnum terms = values.termsEnum();
        if (terms.seekCeil(Label.prefix(key)) == TermsEnum.SeekStatus.END) {
            return new Range(0, 0);
        }
        int start = (int) terms.ord();
        int end = start;
        while (Label.read(terms.term()).key().equals(key)) {
            end++;
            if (terms.next() == null) {
                break;
            }
        }
        return new Range(start, end);
    }

    private static <K, V> void remember(Map<K, V> map, K key, V value) {
        if (map.size() >= MOST_REMEMBERED) {
            map.clear();
        }
        map.put(key, value);
    }
}
