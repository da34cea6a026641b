package org.dateline.reader.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/**
 * The index as it was at one moment, and how far the topic was read then. Close it, or its files stay. Thread-safe.
 */
public final class Snapshot implements AutoCloseable {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Positions positions;

    Snapshot(DirectoryReader reader, Positions positions) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.positions = positions;
    }

    /** Another holder of the same moment; false where the last one has closed it already. */
    public boolean retain() {
        return reader.tryIncRef();
    }

    public IndexSearcher searcher() {
        return searcher;
    }

    public Positions positions() {
        return positions;
    }

    DirectoryReader reader() {
        return reader;
    }

    @Override
    public void close() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
