package org.dateline.enrich.time.reading;

import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Meaning;
import org.dateline.enrich.time.meaning.NamedYear;
import org.dateline.enrich.time.meaning.PartOfYear;
import org.dateline.enrich.time.meaning.Shift;
import org.dateline.enrich.time.meaning.Unit;
import org.dateline.enrich.time.meaning.UnitOffset;
import org.dateline.enrich.time.words.CalendarWords;
import org.jspecify.annotations.Nullable;

/** "the last quarter of 2023", "the second half of last year", "the current quarter". */
public final class PartsOfYears {
    private static final int QUARTERS = 4;
    private static final int HALVES = 2;

    private PartsOfYears() {}

    public static @Nullable Match at(Reading reading, int token) {
        Words words = reading.words();
        if (words.is(token, "current") && words.is(token + 1, "quarter")) {
            return new Match(token, token + 2, new UnitOffset(Unit.QUARTER, 0));
        }
        boolean quarter = words.is(token + 1, "quarter");
        int parts = quarter ? QUARTERS : HALVES;
        boolean last = words.is(token, "last") || words.is(token, "final");
        int number = last ? parts : CalendarWords.smallOrdinal(words.at(token));
        if (number == 0 || number > parts || !(quarter || words.is(token + 1, "half"))) {
            return null;
        }
        Match year = year(reading, words.is(token + 2, "of") ? token + 3 : token + 2, last);
        return year == null
                ? null
                : new Match(token, year.to(), new PartOfYear(number, year.meaning(), quarter ? 'Q' : 'H'));
    }

    /** The first quarter of a year by its number is left to {@link QuartersAndSeasons}. */
    private static @Nullable Match year(Reading reading, int token, boolean named) {
        Words words = reading.words();
        Shift shift = RelativeTimes.shift(words.at(token));
        if (shift != Shift.NONE && words.is(token + 1, "year")) {
            Meaning year = new UnitOffset(Unit.YEAR, shift.units());
            return new Match(token, token + 2, year);
        }
        int year = named ? reading.year(token) : -1;
        return year < 0 ? null : new Match(token, token + 1, new NamedYear(year));
    }
}
