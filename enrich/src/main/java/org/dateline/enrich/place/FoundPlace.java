package org.dateline.enrich.place;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.place.atlas.PlaceKind;
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
    /** Countries that have another name since the atlas's sources were made. */
    private static final Map<String, String> RENAMED = Map.of("MK", "North Macedonia", "SZ", "Eswatini");

    private static final Set<String> PARTS = Set.of(
            "District", "Governorate", "Province", "Region", "Prefecture", "Department", "Municipality", "Oblast");

    private static final Pattern MARKS = Pattern.compile("[\\p{M}'’‘`]");

    FoundPlace {
        mentions = List.copyOf(mentions);
    }

    static FoundPlace of(Atlas atlas, List<PlaceMention> mentions, String body) {
        PlaceMention best = mentions.get(0);
        for (PlaceMention mention : mentions) {
            boolean calmer =
                    mention.confidence() == best.confidence() && shouted(best, body) && !shouted(mention, body);
            best = mention.confidence() > best.confidence() || calmer ? mention : best;
        }
        return new FoundPlace(atlas, best.place(), mentions, body, best);
    }

    private static boolean shouted(PlaceMention mention, String body) {
        return body.substring(mention.start(), mention.end()).chars().noneMatch(Character::isLowerCase);
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
        // Only a country has one English name for all: "Sénégal" and "Mauritanie" of one text are told alike.
        boolean own = place == Atlas.NONE
                || (country() == null && spelledAlike(surface, atlas.name(place)))
                || isItsEnglishName(surface);
        return own || isPartOfItsName(surface)
                ? surface
                : RENAMED.getOrDefault(String.valueOf(country()), atlas.name(place));
    }

    /** "Falluja" of Falluja District: the article says no more. A county has its whole name, as it has beside the town. */
    private boolean isPartOfItsName(String surface) {
        String name = atlas.name(place);
        int rest = surface.length() + 1;
        return name.length() > rest && name.startsWith(surface + " ") && PARTS.contains(name.substring(rest));
    }

    /** Its code where it is a country itself. */
    private @Nullable String country() {
        return atlas.kind(place) == PlaceKind.COUNTRY ? atlas.country(place) : null;
    }

    /** "Cologne" of Köln: a town has the name that its readers know. Countries have theirs in the atlas. */
    private boolean isItsEnglishName(String surface) {
        PlaceKind kind = atlas.kind(place);
        boolean town = kind == PlaceKind.CITY || kind == PlaceKind.CAPITAL || kind == PlaceKind.SECTION;
        boolean name = best.kind() == null
                && surface.indexOf(',') < 0
                && surface.length() > 3
                && surface.chars().anyMatch(Character::isLowerCase);
        return town && name && IntStream.of(atlas.meanings(surface)).anyMatch(this::isThis);
    }

    private boolean isThis(int meaning) {
        return Atlas.place(meaning) == place;
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
                ? body.substring(mention.start(), mention.end()).toLowerCase(Locale.ROOT)
                : Objects.requireNonNull(Integer.valueOf(mention.place()));
    }
}
