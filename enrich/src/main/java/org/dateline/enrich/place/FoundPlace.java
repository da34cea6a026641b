package org.dateline.enrich.place;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.messages.Enrichment.PlaceFound;
import org.jspecify.annotations.Nullable;

/**
 * A place with all its mentions, in the forms in which it goes into the record. How much the article is about it is
 * weighed later, among all entities.
 *
 * @param place of the atlas, or {@link Atlas#NONE} where it is not sure which
 * @param best the mention whose link is surest
 */
record FoundPlace(Atlas atlas, int place, List<PlaceMention> mentions, String body, PlaceMention best) {
    private static final Pattern MARKS = Pattern.compile("[\\p{M}'’‘`]");

    FoundPlace {
        mentions = List.copyOf(mentions);
    }

    static FoundPlace of(Atlas atlas, List<PlaceMention> mentions, String body) {
        PlaceMention best = mentions.get(0);
        for (PlaceMention mention : mentions) {
            best = mention.confidence() > best.confidence() ? mention : best;
        }
        return new FoundPlace(atlas, best.place(), mentions, body, best);
    }

    Entity entity(String id) {
        boolean linked = uri() != null || !sameAs().isEmpty();
        return new Entity(
                id,
                "place",
                null,
                name(),
                uri(),
                sameAs(),
                null,
                0,
                linked ? Double.valueOf(Math.round(best.confidence() * 100) / 100.0) : null,
                linked ? best.evidence() : null,
                mentions.stream().map(this::mention).toList(),
                "place");
    }

    private Mention mention(PlaceMention mention) {
        return new Mention(
                mention.start(), mention.end(), body.substring(mention.start(), mention.end()), mention.kind());
    }

    /** Where it is, or {@code null} where that is not known. */
    @Nullable
    PlaceFound place(String id) {
        if (place == Atlas.NONE) {
            return null;
        }
        return new PlaceFound(
                id,
                name(),
                atlas.kind(place).label(),
                atlas.country(place),
                atlas.province(place),
                atlas.latitude(place),
                atlas.longitude(place),
                "mentioned");
    }

    private String name() {
        String surface = body.substring(best.start(), best.end()).replaceAll("\\s+", " ");
        return place == Atlas.NONE || spelledAlike(surface, atlas.name(place)) ? surface : atlas.name(place);
    }

    /** "Cox's Bazar" and "Cox’s Bāzār": the article's spelling is the one its readers know. */
    private static boolean spelledAlike(String surface, String name) {
        return !surface.equals(name) && letters(surface).equals(letters(name));
    }

    private static String letters(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    }

    private @Nullable String uri() {
        return place == Atlas.NONE || atlas.wikidata(place) == 0
                ? null
                : "http://www.wikidata.org/entity/Q" + atlas.wikidata(place);
    }

    private List<String> sameAs() {
        return place == Atlas.NONE || atlas.geoNames(place) == 0
                ? List.of()
                : List.of("https://sws.geonames.org/" + atlas.geoNames(place) + "/");
    }

    /** By which mentions are brought together. */
    static Object key(PlaceMention mention, String body) {
        return mention.place() == Atlas.NONE
                ? body.substring(mention.start(), mention.end())
                : Objects.requireNonNull(Integer.valueOf(mention.place()));
    }
}
