package org.dateline.reader.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/** Labels of a segment of three documents: one with two names of Oslo, one with Bergen and a name of Oslo, one with none. */
class SegmentLabelsTest {
    private static DirectoryReader index(ByteBuffersDirectory directory) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.addDocument(document(Label.of("Q585", "Oslo"), Label.of("Q585", "Christiania")));
            writer.addDocument(document(Label.of("Q26793", "Bergen"), Label.of("Q585", "Oslo")));
            writer.addDocument(document());
        }
        return DirectoryReader.open(directory);
    }

    private static Document document(Label... labels) {
        Document document = new Document();
        for (Label label : labels) {
            document.add(new SortedSetDocValuesField(Fields.GEO_LABEL, label.term()));
        }
        return document;
    }

    private static FixedBitSet documents(int... numbers) {
        FixedBitSet set = new FixedBitSet(3);
        for (int number : numbers) {
            set.set(number);
        }
        return set;
    }

    @Test
    void labels_are_counted_in_the_documents_asked_for_and_summed_by_key() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                DirectoryReader reader = index(directory)) {
            LeafReader segment = reader.leaves().get(0).reader();
            for (int again = 0; again < 2; again++) {
                SegmentLabels labels = SegmentLabels.of(segment, Fields.GEO_LABEL);
                int[] all = labels.count(documents(0, 1, 2));

                assertThat(labels.sum("Q585", all)).isEqualTo(3);
                assertThat(labels.sum("Q26793", all)).isEqualTo(1);
                assertThat(labels.sum("Q5", all)).isZero();
                assertThat(labels.sum("Q26793", labels.count(documents(0, 2)))).isZero();
                assertThat(labels.label(0)).isEqualTo(Label.of("Q26793", "Bergen"));
            }
        }
    }

    @Test
    void a_field_that_the_segment_lacks_has_none() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                DirectoryReader reader = index(directory)) {
            SegmentLabels labels = SegmentLabels.of(reader.leaves().get(0).reader(), Fields.SOURCE_LABEL);

            assertThat(labels.count(documents(0, 1, 2))).isEmpty();
        }
    }
}
