package org.dateline.workshop.keyword.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.keyword.KeywordAnnotator;
import org.dateline.messages.Enrichment.Keyword;

/**
 * How many keywords are as an editor chose them, ours beside the simple ways. A keyword is right where it is, plural or
 * singular, one of the ways to put one of the editor's; a part of one is wrong.
 *
 * @param counts by the name of the way, ours first
 * @param remarks what is missing and what is extra, a line an article
 */
public record KeywordScores(Map<String, Count> counts, List<String> remarks) {
    /** The name of our own way. */
    public static final String OURS = "dateline";

    public KeywordScores {
        counts = new LinkedHashMap<>(counts);
        remarks = List.copyOf(remarks);
    }

    /**
     * How many there are, and how many of them are right.
     *
     * @param right of those found
     * @param hit of those chosen
     */
    public record Count(int found, int right, int chosen, int hit) {
        public double precision() {
            return found == 0 ? 0 : (double) right / found;
        }

        public double recall() {
            return chosen == 0 ? 0 : (double) hit / chosen;
        }

        public double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }

        Count plus(Count other) {
            return new Count(found + other.found, right + other.right, chosen + other.chosen, hit + other.hit);
        }
    }

    /** @param annotators all that stand before keywords, and those */
    public static KeywordScores of(List<Annotator> annotators, List<EditedArticle> articles) {
        Baselines baselines = new Baselines(KeywordAnnotator.stopWords());
        Map<String, Count> counts = new LinkedHashMap<>();
        List<String> remarks = new ArrayList<>();
        for (EditedArticle article : articles) {
            List<String> ours = found(annotators, article);
            // Each way may say as many as we do.
            int most = ours.size();
            add(counts, OURS, count(ours, article));
            add(counts, "tf-idf", count(baselines.tfIdf(article.text(), most), article));
            add(counts, "rake", count(baselines.rake(article.text(), most), article));
            add(counts, "first", count(baselines.first(article.text(), most), article));
            remarks.add(remark(ours, article));
        }
        return new KeywordScores(counts, remarks);
    }

    private static void add(Map<String, Count> counts, String way, Count count) {
        counts.merge(way, count, Count::plus);
    }

    private static List<String> found(List<Annotator> annotators, EditedArticle article) {
        Draft draft = Draft.of(article.article());
        for (Annotator annotator : annotators) {
            draft = annotator.annotate(draft).after(draft);
        }
        return draft.keywords().stream().map(Keyword::value).toList();
    }

    private static Count count(List<String> found, EditedArticle article) {
        List<List<String>> chosen = article.keywords();
        int right = (int) found.stream()
                .filter(keyword -> chosen.stream().anyMatch(ways -> matches(keyword, ways)))
                .count();
        int hit = (int) chosen.stream()
                .filter(ways -> found.stream().anyMatch(keyword -> matches(keyword, ways)))
                .count();
        return new Count(found.size(), right, chosen.size(), hit);
    }

    private static boolean matches(String keyword, List<String> ways) {
        return ways.stream().anyMatch(way -> plain(way).equals(plain(keyword)));
    }

    /** Without hyphens, capitals and the "s" of the plural. */
    private static String plain(String phrase) {
        return Stream.of(phrase.toLowerCase(Locale.ROOT).split("[\\s\\-‑]+", -1))
                .filter(word -> !word.equals("the"))
                .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .map(word -> word.endsWith("ie") ? word.substring(0, word.length() - 2) + "y" : word)
                .collect(Collectors.joining(" "));
    }

    private static String remark(List<String> found, EditedArticle article) {
        String shown = found.stream()
                .map(keyword -> article.keywords().stream().anyMatch(ways -> matches(keyword, ways))
                        ? "+" + keyword
                        : "-" + keyword)
                .collect(Collectors.joining(", "));
        String missing = article.keywords().stream()
                .filter(ways -> found.stream().noneMatch(keyword -> matches(keyword, ways)))
                .map(ways -> ways.get(0))
                .collect(Collectors.joining(", "));
        return article.id() + ": " + shown + "; missing: " + missing;
    }
}
