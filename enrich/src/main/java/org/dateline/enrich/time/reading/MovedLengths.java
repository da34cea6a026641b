package org.dateline.enrich.time.reading;

import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.OfTheStory;
import org.dateline.enrich.time.meaning.Unit;
import org.dateline.enrich.time.meaning.UnitOffset;
import org.dateline.enrich.time.meaning.Unresolved;
import org.dateline.enrich.time.words.TimeWords;
import org.jspecify.annotations.Nullable;

/** What a length becomes by the word behind it: "two weeks ago", "a month from now", "two days later", "a year before". */
final class MovedLengths {
    /** What stands behind "two days before" where it hangs on no event. */
    private static final Set<String> ENDS = TimeWords.list("ends");
    /** "more than a year later". */
    private static final Set<String> ROUGH = TimeWords.list("rough");

    private MovedLengths() {}

    /** @param end the token behind the length that begins at {@code token} */
    public static @Nullable Match at(Words words, int token, int end, Unit unit, double count) {
        long whole = Math.round(count);
        return switch (words.at(end)) {
            case "ago" ->
                new Match(
                        token,
                        end + 1,
                        count == whole ? new UnitOffset(unit, -whole) : new Unresolved(unit.precision()));
            case "later", "afterwards" -> ofTheStory(words, token, end + 1, unit, count);
            case "earlier", "beforehand" -> ofTheStory(words, token, end + 1, unit, -count);
            case "before" -> beforeOrAfter(words, token, end, unit, -count);
            case "after" -> beforeOrAfter(words, token, end, unit, count);
            case "from" -> words.is(end + 1, "now") ? new Match(token, end + 2, new UnitOffset(unit, whole)) : null;
            default -> null;
        };
    }

    /** "two days before the vote" hangs on the vote; "two days before", "two days before that" on what was told last. */
    private static int hung(Words words, int end) {
        if (words.is(end + 1, "that")) {
            return StoryTimes.ends(words, end + 2) ? end + 2 : -1;
        }
        String after = words.at(end + 1);
        return after.isEmpty() || ENDS.contains(after) ? end + 1 : -1;
    }

    private static @Nullable Match beforeOrAfter(Words words, int token, int end, Unit unit, double count) {
        int to = hung(words, end);
        return to < 0 ? null : ofTheStory(words, token, to, unit, count);
    }

    /** "later than planned" is no time, "more than a year later" is not known. */
    private static @Nullable Match ofTheStory(Words words, int token, int to, Unit unit, double count) {
        if (words.is(to, "than")) {
            return null;
        }
        long whole = Math.round(count);
        boolean known = count == whole && !ROUGH.contains(words.at(token - 1));
        return new Match(token, to, known ? OfTheStory.units(unit, whole) : new Unresolved(unit.precision()));
    }
}
