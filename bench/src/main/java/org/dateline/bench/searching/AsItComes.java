package org.dateline.bench.searching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
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

/** Lucene as it comes: its standard analysis of title and text in one field, BM25 over the words. */
final class AsItComes implements AutoCloseable {
    private static final String TEXT = "text";

    private final Analyzer analyzer = new StandardAnalyzer();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private AsItComes(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    static AsItComes of(List<IndexedArticle> articles, Path folder) throws IOException {
        try (IndexWriter writer =
                new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(new StandardAnalyzer()))) {
            for (IndexedArticle article : articles) {
                Document document = new Document();
                document.add(new StringField("uri", article.uri(), Field.Store.YES));
                document.add(new TextField(TEXT, article.headline() + "\n" + article.text(), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        return new AsItComes(DirectoryReader.open(FSDirectory.open(folder)));
    }

    /** @param all whether an article must have every word, or any */
    List<String> search(String query, int top, boolean all) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        List<String> uris = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, query)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new TermQuery(new Term(TEXT, term.toString())), all ? Occur.MUST : Occur.SHOULD);
            }
            tokens.end();
            for (ScoreDoc hit : searcher.search(words.build(), top).scoreDocs) {
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
        analyzer.close();
    }
}
