package org.dateline.enrich.place.resolve;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.place.atlas.PlaceKind;

/** Looks up names as the press writes them: with an article, a possessive, a direction or a kind that the atlas omits. */
final class Meanings {
    private static final int[] NONE = {};
    private static final int LONGEST_CODE = 3;

    private static final Set<String> DIRECTIONS = Set.of(
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "north",
            "south",
            "east",
            "west",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
            "upper",
            "lower",
            "greater",
            "downtown",
            "mainland",
            "metropolitan",
            "suburban",
            "rural",
            "inner",
            "outer",
            "mid",
            "metro",
            "old",
            "historic",
            "occupied");

    private static final Set<String> KINDS = Set.of(
            "county",
            "province",
            "state",
            "region",
            "city",
            "district",
            "prefecture",
            "department",
            "governorate",
            "municipality",
            "parish",
            "borough",
            "township",
            "town",
            "village",
            "area",
            "suburb",
            "oblast",
            "republic",
            "territory",
            "regency",
            "canton",
            "division",
            "island",
            "islands",
            "metropolis");

    /** The Bay and the Bay Area are no region of Somalia: what everybody near it calls so, no atlas can tell. */
    private static final Set<String> NATURE =
            Set.of("bay", "coast", "gulf", "harbor", "harbour", "lake", "peninsula", "river", "sound", "valley");

    private static final Pattern ISLAND = Pattern.compile(" islands?$", Pattern.CASE_INSENSITIVE);

    /** Logarithm of the people. */
    private static final double LARGE_ISLAND = 5;

    private static final Set<PlaceKind> MAY_BE_ISLANDS =
            EnumSet.of(PlaceKind.ISLAND, PlaceKind.TERRITORY, PlaceKind.COUNTRY);

    private final Atlas atlas;
    private final Demonyms demonyms;

    Meanings(Atlas atlas) {
        this.atlas = atlas;
        this.demonyms = new Demonyms(atlas);
    }

    /**
     * What a name can mean, for {@link Atlas#place} and {@link Atlas#isAlternate}; empty if nothing.
     *
     * @param name as it stands in the text
     */
    int[] of(String name) {
        int demonym = demonyms.of(name);
        if (demonym != Atlas.NONE) {
            return new int[] {demonym * 2};
        }
        if (NATURE.contains(lower(name))) {
            return NONE;
        }
        int[] found = whole(name);
        String rest = name;
        while (found.length == 0 && !rest.isEmpty()) {
            boolean island = ISLAND.matcher(rest).find();
            rest = shorter(rest);
            found = rest.isEmpty() || isBare(rest) ? NONE : whole(rest);
            found = island ? mayBeIslands(found) : found;
            // "Miami-Dade" is a county, with and without the word.
            found = found.length == 0 && rest.indexOf('-') > 0 ? counties(rest) : found;
        }
        return found.length == 0 && name.indexOf('-') > 0 ? counties(name) : found;
    }

    /** "Victoria Island" is no state of Australia. */
    private int[] mayBeIslands(int[] found) {
        return IntStream.of(found)
                .filter(meaning -> mayBeIsland(Atlas.place(meaning)))
                .toArray();
    }

    private boolean mayBeIsland(int place) {
        PlaceKind kind = atlas.kind(place);
        // "Jeju Island" is a province too.
        return MAY_BE_ISLANDS.contains(kind) || (kind == PlaceKind.PROVINCE && atlas.magnitude(place) > LARGE_ISLAND);
    }

    private int[] whole(String name) {
        int abbreviated = atlas.abbreviated(name);
        if (abbreviated != Atlas.NONE) {
            return new int[] {abbreviated * 2};
        }
        int spoken = abbreviatedInCapitals(name);
        if (spoken != Atlas.NONE) {
            return new int[] {spoken * 2};
        }
        // "us" is not "US", and a code that is none of ours is an agency's.
        return Character.isLowerCase(name.charAt(0)) || isCode(name)
                ? NONE
                : IntStream.of(atlas.meanings(name))
                        .filter(meaning -> !isOtherThing(name, meaning))
                        .toArray();
    }

    /** "FLA." as "Fla."; what has a full stop and is no short form of ours is no town either. */
    private int abbreviatedInCapitals(String name) {
        boolean capitals =
                name.endsWith(".") && name.length() > 2 && name.chars().noneMatch(Character::isLowerCase);
        return capitals ? atlas.abbreviated(name.charAt(0) + lower(name.substring(1))) : Atlas.NONE;
    }

    /** "Central Park" was once the name of Bethpage: a park that is named is a park. */
    private boolean isOtherThing(String name, int meaning) {
        if (!Atlas.isAlternate(meaning) || name.indexOf(' ') < 0) {
            return false;
        }
        String last = lower(name.substring(name.lastIndexOf(' ') + 1));
        return OTHER_THINGS.contains(last)
                && atlas.kind(Atlas.place(meaning)).compareTo(PlaceKind.DISTRICT) >= 0
                && !lower(atlas.name(Atlas.place(meaning))).contains(last);
    }

    private static final Set<String> OTHER_THINGS = Set.of(
            "park", "house", "palace", "castle", "square", "bridge", "garden", "gardens", "hall", "tower", "stadium",
            "station", "airport", "street", "road", "town");

    /** The name without its first or last word where that is no part of a name; empty if it has none such. */
    private static String shorter(String name) {
        if (name.endsWith("'s") || name.endsWith("’s")) {
            return name.substring(0, name.length() - 2);
        }
        if (name.endsWith("'") || name.endsWith("’") || name.endsWith(".")) {
            return name.substring(0, name.length() - 1);
        }
        int first = name.indexOf(' ');
        if (first < 0) {
            int hyphen = name.indexOf('-');
            return hyphen > 0 && DIRECTIONS.contains(lower(name.substring(0, hyphen)))
                    ? name.substring(hyphen + 1)
                    : "";
        }
        String word = lower(name.substring(0, first));
        // "Old Trafford" and "Old Town" are names of their own.
        boolean ownName = name.startsWith("Old ");
        if (word.equals("the") || (DIRECTIONS.contains(word) && !ownName)) {
            return name.substring(first + 1).strip();
        }
        int of = name.indexOf(" of ");
        if (of > 0 && KINDS.contains(lower(name.substring(0, of)))) {
            return name.substring(of + " of ".length()).strip();
        }
        int last = name.lastIndexOf(' ');
        return KINDS.contains(lower(name.substring(last + 1)))
                ? name.substring(0, last).strip()
                : "";
    }

    /** Whether nothing but a direction or a kind is left: "Eastern" of "North Eastern Province". */
    private static boolean isBare(String name) {
        String word = lower(name);
        return DIRECTIONS.contains(word) || KINDS.contains(word) || NATURE.contains(word);
    }

    private static String lower(String word) {
        return word.toLowerCase(java.util.Locale.ROOT);
    }

    /** The counties or parishes of a name that stands in a list of them: "Barry, Cass and Van Buren counties". */
    int[] counties(String name) {
        int[] counties = whole(name + " County");
        return counties.length > 0 ? counties : whole(name + " Parish");
    }

    static boolean isCode(String name) {
        return name.length() <= LONGEST_CODE && name.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }

    /**
     * The countries and provinces of that name in which towns lie, as the press names them behind a comma; of "Georgia"
     * both. Districts only where nothing larger has the name.
     */
    int[] containers(String name) {
        int abbreviated = atlas.abbreviated(name);
        abbreviated = abbreviated == Atlas.NONE ? abbreviatedInCapitals(name) : abbreviated;
        // "Calif" without its full stop stands behind towns too; "Mass" and "Wash" are words.
        boolean mayLackStop = abbreviated == Atlas.NONE && name.length() > 4 && name.length() < 6;
        abbreviated = mayLackStop ? atlas.abbreviated(name + ".") : abbreviated;
        if (abbreviated != Atlas.NONE) {
            return new int[] {abbreviated};
        }
        int[] places = IntStream.of(whole(name))
                .map(Atlas::place)
                .filter(place -> atlas.kind(place).holdsTowns())
                .toArray();
        int[] large = IntStream.of(places)
                .filter(place -> atlas.kind(place).compareTo(PlaceKind.PROVINCE) < 0)
                .toArray();
        return large.length > 0 ? large : places;
    }
}
