package org.dateline.workshop.gold;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.messages.Article;

/**
 * How articles came out, each and all together.
 *
 * @param articles in the order given
 */
public record GoldScores(List<ArticleScore> articles) {
    private static final int DAY = 10;

    public GoldScores {
        articles = List.copyOf(articles);
    }

    /**
     * Enriches an article and compares it with its gold.
     *
     * @param article with its text; the gold's publication date is used where it has none
     */
    public static ArticleScore score(List<Annotator> annotators, GoldArticle gold, Article article) {
        Draft draft = Draft.of(dated(gold, article));
        for (Annotator annotator : annotators) {
            draft = annotator.annotate(draft).after(draft);
        }
        return score(gold, draft);
    }

    /** Compares what was found in an article with its gold. */
    public static ArticleScore score(GoldArticle gold, Draft found) {
        return ArticleScorer.score(gold, found);
    }

    /**
     * The article with the gold's publication date, where it has none.
     *
     * @param article with the gold's text, or another source's
     */
    public static Article dated(GoldArticle gold, Article article) {
        String published = gold.published();
        return gold.text() != null && published != null && published.length() == DAY
                ? article.toBuilder()
                        .contentCreated(
                                LocalDate.parse(published).atStartOfDay().atOffset(ZoneOffset.UTC))
                        .build()
                : article;
    }

    /** The last part of a topic's identifier in the way that gold writes it: {@code medtop:20000639}. */
    static String topicCode(String uri) {
        int at = Math.max(uri.lastIndexOf('/'), uri.lastIndexOf(':'));
        return "medtop:" + uri.substring(at + 1);
    }

    public Count all(Measure measure) {
        return articles.stream().map(article -> article.count(measure)).reduce(Count.NONE, Count::plus);
    }

    public int wrongLinks() {
        return articles.stream().mapToInt(ArticleScore::wrongLinks).sum();
    }

    /** For a person: what is not as in the gold, then figures. */
    public String table() {
        StringBuilder table = new StringBuilder();
        for (ArticleScore article : articles) {
            table.append(article.name()).append('\n');
            article.remarks()
                    .forEach(remark -> table.append("  ").append(remark).append('\n'));
        }
        table.append('\n')
                .append(line(
                        "article",
                        List.of("entities", "mentions", "coref", "links", "quotes", "speakers", "dates", "topics")));
        for (ArticleScore article : articles) {
            table.append(line(article.name(), f1s(article)));
        }
        table.append('\n')
                .append(String.format(
                        Locale.ROOT,
                        "%-22s %6s %6s %6s %10s %8s %8s%n",
                        "all",
                        "gold",
                        "found",
                        "right",
                        "precision",
                        "recall",
                        "F1"));
        for (Measure measure : Measure.values()) {
            table.append(line(measure));
        }
        return table.append("wrong links: ").append(wrongLinks()).append('\n').toString();
    }

    private String line(Measure measure) {
        Count count = all(measure);
        boolean shares = measure == Measure.COREFERENCE;
        return String.format(
                Locale.ROOT,
                "%-22s %6s %6s %6s %10.4f %8.4f %8.4f%n",
                measure.words(),
                shares ? "" : count.gold(),
                shares ? "" : count.found(),
                shares ? "" : count.right(),
                count.precision(),
                count.recall(),
                count.f1());
    }

    private static List<String> f1s(ArticleScore article) {
        List<String> figures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            figures.add(
                    String.format(Locale.ROOT, "%.3f", article.count(measure).f1()));
        }
        return figures;
    }

    private static String line(String name, List<String> cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-34s", name));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, " %9s", cell)));
        return line.append('\n').toString();
    }
}
