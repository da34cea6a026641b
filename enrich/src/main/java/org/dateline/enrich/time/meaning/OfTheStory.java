package org.dateline.enrich.time.meaning;

/**
 * A time counted from another one of the story: "two days later", "the following week", "that night".
 *
 * @param orPublication whether the words are also used of the publication: "the next year" of what is to come
 */
public record OfTheStory(Meaning meaning, boolean orPublication) implements Meaning {
    public static OfTheStory units(Unit unit, long count) {
        return new OfTheStory(
                switch (unit) {
                    // From a year that is named, ten more lead to a year and not to some decade.
                    case DECADE -> new UnitOffset(Unit.YEAR, 10 * count);
                    case CENTURY -> new UnitOffset(Unit.YEAR, 100 * count);
                    default -> new UnitOffset(unit, count);
                },
                false);
    }

    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        return meaning.resolve(anchor, direction);
    }
}
