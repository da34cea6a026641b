package org.dateline.reader.query;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.dateline.reader.index.Fields;
import org.dateline.reader.index.IndexedArticle;

/** The records behind documents. */
final class Records {
    private Records() {}

    static byte[] bytes(IndexSearcher index, int document) throws IOException {
        BytesRef stored =
                index.storedFields().document(document, Set.of(Fields.RECORD)).getBinaryValue(Fields.RECORD);
        return BytesRef.deepCopyOf(stored).bytes;
    }

    static IndexedArticle article(IndexSearcher index, int document) throws IOException {
        return IndexedArticle.read(bytes(index, document));
    }
}
