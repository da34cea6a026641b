package org.dateline.workshop.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.messages.Enrichment.Span;
import org.dateline.workshop.keyword.score.EditedArticle;
import org.dateline.workshop.keyword.score.KeywordScores.Count;

/**
 * How many lifted sentences are among those that an editor would lift, ours beside the first one, the first two and the
 * longest two.
 *
 * @param counts by the name of the way, ours first
 * @param remarks what was lifted, a line an article
 */
public record SummaryScores(Map<String, Count> counts, List<String> remarks) {
    /** The name of our own way. */
    public static final String OURS = "dateline";

    /** An editor would not lift more, however many are good. */
    private static final int MOST = 2;

    public SummaryScores {
        counts = new LinkedHashMap<>(counts);
        remarks = List.copyOf(remarks);
    }

    /** @param annotators all that stand before the summary, and that */
    public static SummaryScores of(List<Annotator> annotators, List<EditedArticle> articles) {
        Map<String, Count> counts = new LinkedHashMap<>();
        List<String> remarks = new ArrayList<>();
        for (EditedArticle article : articles) {
            List<Span> ours = lifted(annotators, article);
            TokenizedText text = TextAnnotator.tokenize(article.text());
            add(counts, OURS, ours, article);
            add(counts, "first", first(text, 1), article);
            add(counts, "first two", first(text, MOST), article);
            add(counts, "longest two", longest(text), article);
            remarks.add(article.id() + ": " + hits(ours, article) + " of " + ours.size() + ": "
                    + String.join(" | ", ours.stream().map(text::surface).toList()));
        }
        return new SummaryScores(counts, remarks);
    }

    private static List<Span> lifted(List<Annotator> annotators, EditedArticle article) {
        Draft draft = Draft.of(article.article());
        for (Annotator annotator : annotators) {
            draft = annotator.annotate(draft).after(draft);
        }
        return draft.summary() == null ? List.of() : draft.summary().spans();
    }

    private static List<Span> first(TokenizedText text, int most) {
        return text.sentences().stream().limit(most).toList();
    }

    private static List<Span> longest(TokenizedText text) {
        return text.sentences().stream()
                .sorted((one, other) -> Integer.compare(other.end() - other.start(), one.end() - one.start()))
                .limit(MOST)
                .toList();
    }

    private static void add(Map<String, Count> counts, String way, List<Span> lifted, EditedArticle article) {
        int hits = hits(lifted, article);
        int chosen = Math.min(MOST, article.summary().size());
        counts.merge(way, new Count(lifted.size(), hits, chosen, Math.min(hits, chosen)), SummaryScores::sum);
    }

    private static Count sum(Count one, Count other) {
        return new Count(
                one.found() + other.found(),
                one.right() + other.right(),
                one.chosen() + other.chosen(),
                one.hit() + other.hit());
    }

    private static int hits(List<Span> lifted, EditedArticle article) {
        return (int) lifted.stream()
                .filter(span -> article.summary().stream()
                        .mapToInt(article.text()::indexOf)
                        .anyMatch(start -> start >= span.start() && start < span.end()))
                .count();
    }
}
