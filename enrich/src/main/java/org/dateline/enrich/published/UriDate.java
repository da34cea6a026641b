package org.dateline.enrich.published;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day in an address: {@code https://paper.example/2019/11/28/ferry}, {@code .../2019-11-28-ferry}. */
final class UriDate {
    private static final Pattern DAY = Pattern.compile(
            "[/_.:-](?<year>(?:19|20)\\d\\d)(?<sign>[/-]?)(?<month>[01]\\d)\\k<sign>(?<day>[0-3]\\d)(?=[/_.:-]|$)");

    private UriDate() {}

    static Optional<LocalDate> of(String uri) {
        Matcher matcher = DAY.matcher(uri);
        while (matcher.find()) {
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(matcher.group("year")),
                        Integer.parseInt(matcher.group("month")),
                        Integer.parseInt(matcher.group("day"))));
            } catch (DateTimeException e) {
                // Such as 2019-13-40: a number that looks like a date; another may follow.
            }
        }
        return Optional.empty();
    }
}
