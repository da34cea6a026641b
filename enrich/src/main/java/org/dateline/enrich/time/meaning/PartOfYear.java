package org.dateline.enrich.time.meaning;

/**
 * "the last quarter of 2023", "the second half of last year".
 *
 * @param number 1..4, of a half 1..2
 * @param year resolves to a year
 * @param sign {@code Q} or {@code H}
 */
public record PartOfYear(int number, Meaning year, char sign) implements Meaning {
    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        String value = year.resolve(anchor, direction).value();
        return new Resolved(value == null ? null : value + '-' + sign + number, sign == 'Q' ? "quarter" : "half-year");
    }
}
