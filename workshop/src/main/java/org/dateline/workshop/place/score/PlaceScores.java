package org.dateline.workshop.place.score;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.messages.Article;

/**
 * Articles scored twice: where the gold says what is a place, and from end to end.
 *
 * @param articles how many were scored
 */
public record PlaceScores(int articles, PlaceScore goldSpans, OwnSpans ownSpans) {
    /** @param annotators in their order; those up to the places are enough */
    public static PlaceScores of(List<GoldArticle> articles, List<? extends Annotator> annotators) {
        Atlas atlas = Atlas.load();
        PlaceScores scores = new PlaceScores(articles.size(), new PlaceScore(atlas), new OwnSpans(atlas));
        for (GoldArticle article : articles) {
            scores.goldSpans.add(article);
            Draft draft = Draft.of(Article.of("urn:dateline:gold:" + article.id(), article.text())
                    .build());
            for (Annotator annotator : annotators) {
                draft = annotator.annotate(draft).after(draft);
            }
            scores.ownSpans.add(article, draft);
        }
        return scores;
    }

    /** For a program; the same gold and the same models give the same object. */
    public ObjectNode json() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("articles", articles);
        object.put("unscorable", goldSpans.unscorable());
        ObjectNode spans = object.putObject("goldSpans");
        spans.set("entities", goldSpans.entities().json());
        spans.set("mentions", goldSpans.mentions().json());
        object.set("ownSpans", ownSpans.json());
        return object;
    }

    /** For a person. */
    public String table() {
        return String.format(
                        Locale.ROOT,
                        "%d articles; %d places have neither id nor point and are not scored%n%n",
                        articles,
                        goldSpans.unscorable())
                + String.format(
                        Locale.ROOT,
                        "%-24s %7s %9s %9s %9s %9s%n",
                        "gold spans",
                        "gold",
                        "answered",
                        "same id",
                        "<= 161 km",
                        "or area")
                + line("by entity", goldSpans.entities())
                + line("by mention", goldSpans.mentions())
                + String.format(
                        Locale.ROOT, "%n%-24s %9s %9s %9s %9s%n", "own spans", "spotted", "precision", "recall", "F1")
                + String.format(
                        Locale.ROOT,
                        "%-24s %9.4f %9.4f %9.4f %9.4f%n",
                        "linked within 161 km",
                        ownSpans.spotted(),
                        ownSpans.precision(),
                        ownSpans.recall(),
                        ownSpans.f1());
    }

    private static String line(String name, Tally tally) {
        return String.format(
                Locale.ROOT,
                "%-24s %7d %9.4f %9.4f %9.4f %9.4f%n",
                name,
                tally.gold(),
                tally.answered(),
                tally.sameId(),
                tally.within161Km(),
                tally.accuracy());
    }
}
