package org.dateline.reader.query;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.dateline.reader.index.Fields;
import org.dateline.reader.index.IndexedArticle;
import org.dateline.reader.index.PackedRecord;

/** The records behind documents. */
final class Records {
    private Records() {}

    static byte[] bytes(IndexSearcher index, int document) throws IOException {
        List<LeafReaderContext> leaves = index.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues records = DocValues.getBinary(leaf.reader(), Fields.RECORD);
        if (!records.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("document " + document + " has no record");
        }
        return PackedRecord.unpack(records.binaryValue());
    }

    static IndexedArticle article(IndexSearcher index, int document) throws IOException {
        return IndexedArticle.read(bytes(index, document));
    }
}
