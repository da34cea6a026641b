package org.dateline.reader.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The most frequent labels of segments of very different sizes, beside counting all of them. */
class LabelCountsTest {
    private static final String FIELD = "entityLabel";
    private static final int LABELS = 400;
    private static final int LIMIT = 20;

    private final Map<String, Integer> expected = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void are_those_that_counting_all_of_them_finds(long seed) throws IOException {
        Random random = new Random(seed);
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                DirectoryReader reader = index(directory, random, 900, 200, 60, 9, 5, 3, 1, 1)) {
            List<LabelCounts.Counted> most = counts(reader).most(LIMIT, any -> true);

            assertThat(most).extracting(LabelCounts.Counted::count).containsExactlyElementsOf(most(LIMIT));
            assertThat(most)
                    .allSatisfy(each -> assertThat(each.count())
                            .isEqualTo(expected.get(each.label().key())));
        }
    }

    @Test
    void where_there_are_few_they_are_all_named() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                DirectoryReader reader = index(directory, new Random(1), 1, 1)) {
            assertThat(counts(reader).most(LIMIT, any -> true)).hasSize(expected.size());
        }
    }

    private List<Integer> most(int limit) {
        return expected.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(limit)
                .toList();
    }

    private static LabelCounts counts(DirectoryReader reader) throws IOException {
        Matches matches = new IndexSearcher(reader).search(new MatchAllDocsQuery(), Matches.manager());
        return LabelCounts.of(FIELD, matches);
    }

    /** Segments of so many documents; each document has up to five labels, some far more often than others. */
    private DirectoryReader index(ByteBuffersDirectory directory, Random random, int... sizes) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int size : sizes) {
                for (int number = 0; number < size; number++) {
                    writer.addDocument(document(random));
                }
                writer.commit();
            }
        }
        return DirectoryReader.open(directory);
    }

    private Document document(Random random) {
        Set<String> keys = new HashSet<>();
        for (int more = random.nextInt(5); more >= 0; more--) {
            keys.add("key" + (int) (LABELS * Math.pow(random.nextDouble(), 4)));
        }
        Document document = new Document();
        for (String key : keys) {
            // One key has several names.
            BytesRef label = new BytesRef(key + "\u0000name " + random.nextInt(2));
            document.add(new SortedSetDocValuesField(FIELD, label));
            expected.merge(key, 1, Integer::sum);
        }
        return document;
    }
}
