package org.dateline.reader.index;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.dateline.messages.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Which version of an article is indexed, where its source numbers its versions: the older one does not replace the
 * newer, in whichever order they come. Thread-safe for different articles.
 */
final class KnownRevisions {
    private static final String SEPARATOR = "\n";

    private final Map<String, Revision> sinceRefresh = new HashMap<>();

    static boolean isGiven(Revision revision) {
        return revision.version() != null || revision.versionCreated() != null;
    }

    static void store(Document document, Revision revision) {
        if (isGiven(revision)) {
            OffsetDateTime created = revision.versionCreated();
            String text = (created == null ? "" : created)
                    + SEPARATOR
                    + (revision.version() == null ? "" : revision.version());
            document.add(new BinaryDocValuesField(Fields.REVISION, new BytesRef(text)));
        }
    }

    /** Whether the article has been indexed in a version that its source calls newer. Notes the version otherwise. */
    synchronized boolean isOvertaken(String id, Revision revision, IndexSearcher indexed) throws IOException {
        if (isGiven(revision)) {
            Revision known = sinceRefresh.containsKey(id) ? sinceRefresh.get(id) : find(id, indexed);
            if (known != null && revision.isOlderThan(known)) {
                return true;
            }
        }
        sinceRefresh.put(id, revision);
        return false;
    }

    /** It was taken back: whatever comes next is new. */
    synchronized void forget(String id) {
        sinceRefresh.put(id, new Revision(null, null));
    }

    /** The index shows now what was indexed before this. */
    synchronized void refreshed() {
        sinceRefresh.clear();
    }

    private static @Nullable Revision find(String id, IndexSearcher indexed) throws IOException {
        Term term = new Term(Fields.ID, id);
        for (LeafReaderContext leaf : indexed.getIndexReader().leaves()) {
            var terms = leaf.reader().terms(Fields.ID);
            TermsEnum all = terms == null ? null : terms.iterator();
            if (all == null || !all.seekExact(term.bytes())) {
                continue;
            }
            PostingsEnum documents = all.postings(null, PostingsEnum.NONE);
            BinaryDocValues revisions = leaf.reader().getBinaryDocValues(Fields.REVISION);
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                boolean live = leaf.reader().getLiveDocs() == null
                        || leaf.reader().getLiveDocs().get(doc);
                if (live && revisions != null && revisions.advanceExact(doc)) {
                    return read(revisions.binaryValue().utf8ToString());
                }
            }
        }
        return null;
    }

    private static Revision read(String text) {
        String[] parts = text.split(SEPARATOR, 2);
        return new Revision(
                parts[1].isEmpty() ? null : parts[1], parts[0].isEmpty() ? null : OffsetDateTime.parse(parts[0]));
    }
}
