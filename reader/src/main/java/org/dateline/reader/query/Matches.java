package org.dateline.reader.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** All documents that match, to be counted. */
final class Matches extends SimpleCollector {
    private final List<InLeaf> leaves = new ArrayList<>();
    private FixedBitSet current = new FixedBitSet(0);
    private int total;

    /** Collects with one collector: no executor is given to any searcher of ours. */
    static CollectorManager<Matches, Matches> manager() {
        return new CollectorManager<>() {
            @Override
            public Matches newCollector() {
                return new Matches();
            }

            @Override
            public Matches reduce(Collection<Matches> collectors) {
                Matches all = new Matches();
                for (Matches each : collectors) {
                    all.leaves.addAll(each.leaves);
                    all.total += each.total;
                }
                return all;
            }
        };
    }

    record InLeaf(LeafReaderContext leaf, FixedBitSet documents) {}

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
        current = new FixedBitSet(leaf.reader().maxDoc());
        leaves.add(new InLeaf(leaf, current));
    }

    @Override
    public void collect(int document) {
        current.set(document);
        total++;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    List<InLeaf> leaves() {
        return leaves;
    }

    int total() {
        return total;
    }
}
