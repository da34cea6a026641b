package org.dateline.reader.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.dateline.reader.index.ArticleIndex;
import org.dateline.reader.index.RecordFiles;
import org.dateline.reader.query.Answer;
import org.dateline.reader.query.ArticleFilter;
import org.dateline.reader.query.Parameters;
import org.dateline.reader.query.Search;

/**
 * Makes queries from records (titles, names, names with a wrong letter, phrases) and measures how high what they were made
 * from is found, beside Lucene as it comes. A tool to run by hand:
 *
 * <pre>{@code dateline enrich articles.ndjson > records.ndjson
 * java -cp ... org.dateline.reader.quality.SearchQuality records.ndjson [--hide-titles]}</pre>
 *
 * <p>With {@code --hide-titles} articles are indexed without the title that they share with others of their story, so that
 * a title must find them by what they say; that alone is measured.
 */
public final class SearchQuality {
    private static final int TOP = 10;

    private SearchQuality() {}

    public static void main(String[] arguments) throws IOException {
        boolean hidden = List.of(arguments).contains("--hide-titles");
        Path folder = Files.createTempDirectory("search-quality");
        Corpus corpus = Corpus.read(Path.of(arguments[0]));
        Path records = hidden ? corpus.withoutTitles(folder.resolve("records.ndjson")) : Path.of(arguments[0]);
        try (ArticleIndex index = ArticleIndex.temporary(FSDirectory.open(folder.resolve("index")));
                Search search = new Search(index);
                AsItComes plain = AsItComes.of(records, folder.resolve("plain"))) {
            System.out.println(RecordFiles.index(List.of(records), index).records() + " records");
            QuerySet.of(corpus).forEach((kind, queries) -> {
                if (hidden && !kind.equals("title")) {
                    return;
                }
                System.out.println("%-7s %4d queries  reader %s  Lucene as it comes %s"
                        .formatted(
                                kind,
                                queries.size(),
                                score(queries, query -> found(search, query)),
                                score(queries, plain::search)));
            });
        }
        delete(folder);
    }

    private static List<String> found(Search search, String query) {
        Parameters given = new Parameters(
                Map.of("q", List.of(query), "limit", List.of(Integer.toString(TOP)), "facets", List.of("none")));
        return search.answer(Search.Question.of(given, ArticleFilter.of(given, Clock.systemUTC()))).articles().stream()
                .map(Answer.Article::uri)
                .toList();
    }

    private static String score(List<QuerySet.Query> queries, Function<String, List<String>> engine) {
        double ndcg = 0;
        double reciprocal = 0;
        for (QuerySet.Query query : queries) {
            List<String> found = engine.apply(query.text());
            double gained = 0;
            double ideal = 0;
            double first = 0;
            for (int rank = 0; rank < TOP; rank++) {
                double worth = Math.log(2) / Math.log(rank + 2.0);
                ideal += rank < query.wanted().size() ? worth : 0;
                if (rank < found.size() && query.wanted().contains(found.get(rank))) {
                    gained += worth;
                    first = first == 0 ? 1.0 / (rank + 1) : first;
                }
            }
            ndcg += gained / ideal;
            reciprocal += first;
        }
        return "nDCG@10 %.3f MRR %.3f".formatted(ndcg / queries.size(), reciprocal / queries.size());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
