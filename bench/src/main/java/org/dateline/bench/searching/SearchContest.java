package org.dateline.bench.searching;

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
 * from is found, beside Lucene as it comes.
 *
 * <pre>{@code SearchContest records.ndjson [--seed N] [--each N] [--only KIND] [--misses]}</pre>
 *
 * <p>Titles are measured twice: as they stand, and over articles that are indexed without the titles they came with, so
 * that a title must find them by what they say, as the headline of another house must.
 */
public final class SearchContest {
    private static final int TOP = 10;
    private static final int EACH = 230;

    private final boolean misses;

    private SearchContest(boolean misses) {
        this.misses = misses;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        if (given.isEmpty() || given.get(0).startsWith("-")) {
            System.err.println("usage: SearchContest RECORDS.ndjson [--seed N] [--each N] [--only KIND] [--misses]");
            System.exit(2);
        }
        Path file = Path.of(given.get(0));
        Corpus corpus = Corpus.read(file);
        var queries = QuerySet.of(corpus, number(given, "--seed", 11), (int) number(given, "--each", EACH));
        if (given.contains("--only")) {
            queries.keySet().retainAll(List.of(given.get(given.indexOf("--only") + 1)));
        }
        Path folder = Files.createTempDirectory("search-contest");
        try {
            SearchContest contest = new SearchContest(given.contains("--misses"));
            System.out.println(corpus.articles().size() + " articles; nDCG@10 MRR; Lucene as it comes: any word, all");
            contest.run(file, folder.resolve("as-they-are"), queries);
            Path hidden = corpus.withoutTitles(folder.resolve("without-titles.ndjson"));
            System.out.println("indexed without the titles that they came with");
            contest.run(
                    hidden,
                    folder.resolve("without-titles"),
                    Map.of("title", queries.getOrDefault("title", List.of())));
        } finally {
            delete(folder);
        }
    }

    private static long number(List<String> given, String name, long usual) {
        int at = given.indexOf(name);
        return at < 0 ? usual : Long.parseLong(given.get(at + 1));
    }

    private void run(Path records, Path folder, Map<String, List<QuerySet.Query>> queries) throws IOException {
        try (ArticleIndex index = ArticleIndex.temporary(FSDirectory.open(Files.createDirectories(folder)));
                Search search = new Search(index);
                AsItComes plain = AsItComes.of(Corpus.read(records).articles(), folder.resolve("plain"))) {
            RecordFiles.index(List.of(records), index);
            queries.forEach((kind, some) -> System.out.println("%-7s %4d queries  reader %s   Lucene %s, %s"
                    .formatted(
                            kind,
                            some.size(),
                            score(kind, some, query -> found(search, query), misses),
                            score(kind, some, query -> plain.search(query, TOP, false), false),
                            score(kind, some, query -> plain.search(query, TOP, true), false))));
        }
    }

    private static List<String> found(Search search, String query) {
        Parameters given = new Parameters(
                Map.of("q", List.of(query), "limit", List.of(Integer.toString(TOP)), "facets", List.of("none")));
        return search.answer(Search.Question.of(given, ArticleFilter.of(given, Clock.systemUTC()))).articles().stream()
                .map(Answer.Article::uri)
                .toList();
    }

    private static String score(
            String kind, List<QuerySet.Query> queries, Function<String, List<String>> engine, boolean misses) {
        double ndcg = 0;
        double reciprocal = 0;
        for (QuerySet.Query query : queries) {
            Gain gain = Gain.of(engine.apply(query.text()), query.wanted(), TOP);
            ndcg += gain.ndcg();
            reciprocal += gain.reciprocal();
            if (misses && gain.ndcg() < 0.5) {
                System.out.println("  %s %.2f of %d: %s"
                        .formatted(kind, gain.ndcg(), query.wanted().size(), query.text()));
            }
        }
        int all = Math.max(1, queries.size());
        return "%.3f %.3f".formatted(ndcg / all, reciprocal / all);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
