package org.dateline.enrich.place.score;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.place.resolve.Resolver;
import org.dateline.enrich.place.resolve.Sense;
import org.dateline.enrich.place.resolve.Toponym;

/** What the resolver makes of the gold's own spans. Names that it leaves open count as wrong. */
public final class PlaceScore {
    /** Each name of each article once. */
    public final Tally entities = new Tally();
    /** Each place where a name stands. */
    public final Tally mentions = new Tally();

    private final Judge judge;
    private final Resolver resolver;
    private int unscorable;

    public PlaceScore(Atlas atlas) {
        this.judge = new Judge(atlas);
        this.resolver = new Resolver(atlas);
    }

    /** Gold that has neither an id nor a point, which no answer can match; it is not counted elsewhere. */
    public int unscorable() {
        return unscorable;
    }

    public void add(GoldArticle article) {
        List<GoldPlace> places =
                article.places().stream().filter(place -> place.start() >= 0).toList();
        List<Toponym> toponyms = places.stream()
                .map(place -> new Toponym(place.start(), place.end()))
                .toList();
        List<Optional<Sense>> senses = resolver.resolve(article.text(), toponyms, Set.of());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < places.size(); i++) {
            add(places.get(i), senses.get(i), seen);
        }
        // What is not in the text cannot be answered, and is not left out for that.
        article.places().stream()
                .filter(place -> place.start() < 0)
                .forEach(place -> add(place, Optional.empty(), seen));
    }

    private void add(GoldPlace gold, Optional<Sense> sense, Set<String> seen) {
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
        }
    }
}
