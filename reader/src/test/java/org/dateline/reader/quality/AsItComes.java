package org.dateline.reader.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.dateline.reader.index.IndexedArticle;

/** Lucene as it comes: its standard analysis, any of the words, BM25. */
final class AsItComes implements AutoCloseable {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private AsItComes(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    static AsItComes of(Path records, Path folder) throws IOException {
        try (IndexWriter writer =
                new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(new StandardAnalyzer()))) {
            for (String line : Files.readAllLines(records)) {
                IndexedArticle article = IndexedArticle.read(line.getBytes(StandardCharsets.UTF_8));
                Document document = new Document();
                document.add(new StringField("uri", article.uri(), Field.Store.YES));
                document.add(new TextField("text", article.headline() + "\n" + article.text(), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        return new AsItComes(DirectoryReader.open(FSDirectory.open(folder)));
    }

    List<String> search(String query) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String word : query.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            any.add(new TermQuery(new Term("text", word)), Occur.SHOULD);
        }
        List<String> uris = new ArrayList<>();
        try {
            for (ScoreDoc hit : searcher.search(any.build(), 10).scoreDocs) {
                uris.add(searcher.storedFields().document(hit.doc).get("uri"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uris;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
