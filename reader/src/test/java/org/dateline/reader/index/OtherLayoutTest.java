package org.dateline.reader.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that an earlier version has left. */
class OtherLayoutTest {
    @Test
    void its_documents_are_shown_to_nobody_even_before_kafka_is_reached(@TempDir Path folder) throws Exception {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = IndexFolder.writer(directory, IndexWriterConfig.OpenMode.CREATE)) {
            Document earlier = new Document();
            earlier.add(new StringField(Fields.KIND, Fields.ARTICLE, Field.Store.NO));
            writer.addDocument(earlier);
            writer.setLiveCommitData(
                    Map.of("topicId", "topic", "layout", "1", "offsets", "").entrySet());
            writer.commit();
        }

        try (ArticleIndex index = ArticleIndex.open(folder);
                Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.searcher().getIndexReader().numDocs()).isZero();
        }
    }
}
