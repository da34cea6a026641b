package org.dateline.workshop.place.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.place.resolve.Resolver;
import org.dateline.enrich.place.resolve.Sense;
import org.dateline.enrich.place.resolve.Toponym;

/** What the resolver makes of the gold's own spans. Names that it leaves open count as wrong. */
public final class PlaceScore {
    private final Tally entities = new Tally();
    private final Tally mentions = new Tally();
    private final List<String> mistakes = new ArrayList<>();
    private final Atlas atlas;
    private final Judge judge;
    private final Resolver resolver;
    private int unscorable;

    PlaceScore(Atlas atlas) {
        this.atlas = atlas;
        this.judge = new Judge(atlas);
        this.resolver = new Resolver(atlas);
    }

    /** Each name of each article once. */
    public Tally entities() {
        return entities;
    }

    /** Each place where a name stands. */
    public Tally mentions() {
        return mentions;
    }

    /** Gold that has neither an id nor a point, which no answer can match; it is not counted elsewhere. */
    public int unscorable() {
        return unscorable;
    }

    /** The names that were left open or are neither the same id nor within 161 km, a line each. */
    public List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    void add(GoldArticle article) {
        List<GoldPlace> places =
                article.places().stream().filter(place -> place.start() >= 0).toList();
        List<Toponym> toponyms = places.stream()
                .map(place -> new Toponym(place.start(), place.end()))
                .toList();
        List<Optional<Sense>> senses = resolver.resolve(article.text(), toponyms, Set.of());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < places.size(); i++) {
            add(article, places.get(i), senses.get(i), seen);
        }
        // What is not in the text cannot be answered, and is not left out for that.
        article.places().stream()
                .filter(place -> place.start() < 0)
                .forEach(place -> add(article, place, Optional.empty(), seen));
    }

    private void add(GoldArticle article, GoldPlace gold, Optional<Sense> sense, Set<String> seen) {
        if (!gold.scorable()) {
            unscorable++;
            return;
        }
        boolean sameId = sense.isPresent() && judge.sameId(sense.get().place(), gold);
        boolean near = sense.isPresent() && judge.near(sense.get().place(), gold);
        boolean same = sense.isPresent() && judge.same(sense.get().place(), gold);
        mentions.add(sense.isPresent(), sameId, near, same);
        if (seen.add(gold.name() + '|' + gold.geoNames() + '|' + gold.latitude() + '|' + gold.longitude())) {
            entities.add(sense.isPresent(), sameId, near, same);
            if (!near) {
                mistakes.add("article " + article.id() + ": " + gold.name() + " at " + gold.start() + " is "
                        + told(gold) + "; " + sense.map(this::told).orElse("left open"));
            }
        }
    }

    private static String told(GoldPlace gold) {
        return (gold.title().isEmpty() ? "" : gold.title() + " ")
                + (gold.geoNames() == 0 ? "" : "#" + gold.geoNames() + " ")
                + (gold.latitude() == null ? "" : gold.latitude() + "," + gold.longitude());
    }

    private String told(Sense sense) {
        int place = sense.place();
        return String.format(
                Locale.ROOT,
                "answered %s, %s %s #%d %.3f,%.3f (%.2f, %s)",
                atlas.name(place),
                atlas.kind(place).label(),
                atlas.province(place) == null ? atlas.country(place) : atlas.province(place),
                atlas.geoNames(place),
                atlas.latitude(place),
                atlas.longitude(place),
                sense.confidence(),
                sense.evidence());
    }
}
