package org.dateline.sink.files;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dated folder of an article: by its publication as printed, else by the day it was received, in UTC. */
public final class DayFolder {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?:T.*)?");

    private DayFolder() {}

    /**
     * @param published an ISO date of any precision, or {@code null}; a year or a month stands for its first day
     * @return such as {@code 2019/11/04}
     */
    public static String of(@Nullable String published, Instant received) {
        LocalDate day = date(published).orElseGet(() -> LocalDate.ofInstant(received, ZoneOffset.UTC));
        return String.format(Locale.ROOT, "%04d/%02d/%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static Optional<LocalDate> date(@Nullable String published) {
        Matcher parts = DATE.matcher(published == null ? "" : published);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3)));
        } catch (DateTimeException e) {
            // Not a day of any calendar: the article is kept, under the day it came.
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int group) {
        return parts.group(group) == null ? 1 : Integer.parseInt(parts.group(group));
    }
}
