package org.dateline.reader.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.dateline.messages.Identity;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.Revision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts records of the topic in the place of what the index has under their ids. Thread-safe for different articles. */
final class RecordWriter {
    private static final Logger LOG = LoggerFactory.getLogger(RecordWriter.class);

    private final IndexWriter writer;
    private final KnownRevisions revisions = new KnownRevisions();
    private final AtomicLong unreadable = new AtomicLong();

    RecordWriter(IndexWriter writer) {
        this.writer = writer;
    }

    /** @param batch those of an article in order */
    void write(List<TopicRecord> batch, IndexSearcher indexed) {
        try (PackedRecord packing = new PackedRecord()) {
            for (TopicRecord record : batch) {
                write(record, packing, indexed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(TopicRecord record, PackedRecord packing, IndexSearcher indexed) throws IOException {
        long place = TopicPlace.of(record.partition(), record.offset());
        byte[] value = record.value();
        if (value == null) {
            revisions.forget(Identity.id(record.uri()));
            put(
                    record.uri(),
                    ArticleDocument.retracted(
                            record.uri(), packing.pack(record.uri().getBytes(UTF_8)), place));
            return;
        }
        try {
            IndexedArticle article = IndexedArticle.read(value);
            Revision revision = article.revision();
            if (!revisions.isOvertaken(Identity.id(article.uri()), revision, indexed)) {
                Document document = ArticleDocument.of(article, packing.pack(value), place);
                KnownRevisions.store(document, revision);
                put(article.uri(), document);
            }
        } catch (InvalidMessage | DateTimeException e) {
            // enrich wrote it or somebody else did; sink rejects it, once for all readers.
            unreadable.incrementAndGet();
            LOG.warn("record {}@{} is no enriched article and is left out", record.partition(), record.offset());
        }
    }

    private void put(String uri, Document document) throws IOException {
        writer.updateDocument(new Term(Fields.ID, Identity.id(uri)), document);
    }

    void refreshed() {
        revisions.refreshed();
    }

    long unreadable() {
        return unreadable.get();
    }
}
