package org.dateline.workshop.place.score;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.workshop.gold.Count;

/**
 * What is found from end to end: the names that the annotators take for places, with their links, against the gold's.
 * A name counts where it overlaps with one of the gold; "Japanese" for Japan is no name and does not count.
 */
public final class OwnSpans {
    private static final String GEONAMES = "https://sws.geonames.org/";

    private final Atlas atlas;
    private final Judge judge;
    private int gold;
    private int found;
    private int overlapping;
    private int right;

    private record Span(int start, int end, int place) {}

    OwnSpans(Atlas atlas) {
        this.atlas = atlas;
        this.judge = new Judge(atlas);
    }

    /** What is found in one article. */
    public static Count count(Atlas atlas, GoldArticle article, Draft draft) {
        OwnSpans spans = new OwnSpans(atlas);
        spans.add(article, draft);
        return new Count(spans.gold, spans.found, spans.right);
    }

    /** @param draft what the annotators made of the article's text */
    void add(GoldArticle article, Draft draft) {
        List<Span> own = own(draft);
        List<Span> left = new ArrayList<>(own);
        for (GoldPlace place : article.places()) {
            Span span = left.stream()
                    .filter(one -> one.start() < place.end() && place.start() < one.end())
                    .findFirst()
                    .orElse(null);
            if (span != null) {
                left.remove(span);
            }
            if (place.scorable()) {
                gold++;
                overlapping += span == null ? 0 : 1;
                right += span != null && span.place() != Atlas.NONE && judge.near(span.place(), place) ? 1 : 0;
                found += span == null ? 0 : 1;
            }
        }
        found += left.size();
    }

    private List<Span> own(Draft draft) {
        List<Span> spans = new ArrayList<>();
        for (Entity entity : draft.entities()) {
            if (entity.type().equals("place")) {
                int place = place(entity);
                for (Mention mention : entity.mentions()) {
                    if (!"demonym".equals(mention.kind())) {
                        spans.add(new Span(mention.start(), mention.end(), place));
                    }
                }
            }
        }
        return spans;
    }

    private int place(Entity entity) {
        for (String same : entity.sameAs()) {
            if (same.startsWith(GEONAMES)) {
                return atlas.byGeoNames(Integer.parseInt(same.replaceAll("\\D", "")));
            }
        }
        String uri = entity.uri() == null ? "" : entity.uri();
        for (int meaning : uri.isEmpty() ? new int[0] : atlas.meanings(entity.name())) {
            if (uri.endsWith("/Q" + atlas.wikidata(Atlas.place(meaning)))) {
                return Atlas.place(meaning);
            }
        }
        return Atlas.NONE;
    }

    /** Of the names that are found, those that stand where the gold has one and are linked right. */
    public double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    /** Of the gold's names, those that are found and linked right. */
    public double recall() {
        return gold == 0 ? 0 : (double) right / gold;
    }

    public double f1() {
        return found + gold == 0 ? 0 : 2.0 * right / (found + gold);
    }

    /** Of the gold's names, those where something is found, whatever it is linked to. */
    public double spotted() {
        return gold == 0 ? 0 : (double) overlapping / gold;
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("gold", gold)
                .put("found", found)
                .put("spotted", Tally.rounded(spotted()))
                .put("precision", Tally.rounded(precision()))
                .put("recall", Tally.rounded(recall()))
                .put("f1", Tally.rounded(f1()));
    }
}
