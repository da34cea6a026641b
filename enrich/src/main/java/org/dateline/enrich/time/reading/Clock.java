package org.dateline.enrich.time.reading;

import java.time.LocalTime;
import java.time.ZoneId;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.words.Zones;
import org.jspecify.annotations.Nullable;

/**
 * A time of day in the tokens: "5 p.m.", "5:30pm", "17:30 GMT", "noon".
 *
 * @param end the token after it and after its zone
 */
public record Clock(LocalTime time, @Nullable ZoneId zone, int end) {
    private static final int HALF_DAY = 12;

    public static @Nullable Clock at(Words words, int token) {
        String word = words.at(token);
        if (word.isEmpty()) {
            return null;
        }
        if (word.equals("noon") || word.equals("midday")) {
            return zoned(words, token + 1, LocalTime.NOON);
        }
        if (word.equals("midnight")) {
            return zoned(words, token + 1, LocalTime.MIDNIGHT);
        }
        char first = word.charAt(0);
        return first < '0' || first > '9' ? null : digits(words, token, word);
    }

    private static @Nullable Clock digits(Words words, int token, String word) {
        Written written = Written.at(words, token, word);
        if (written == null || written.minute() > 59) {
            return null;
        }
        int half = half(written.half().isEmpty() ? words.at(written.end()) : written.half());
        int end = written.half().isEmpty() && half >= 0 ? written.end() + 1 : written.end();
        if (half >= 0) {
            boolean possible = written.hour() >= 1 && written.hour() <= HALF_DAY;
            return possible
                    ? zoned(words, end, LocalTime.of(written.hour() % HALF_DAY + half, written.minute()))
                    : null;
        }
        if (words.is(end, "o'clock") || !written.half().isEmpty() || written.hour() > 23) {
            return null;
        }
        Clock clock = zoned(words, end, LocalTime.of(written.hour(), written.minute()));
        // Without "p.m." it is a time only with its zone, or as "at 17:30".
        boolean named = clock.end > end;
        boolean prompted = written.sure()
                && (words.is(token - 1, "at") || words.is(token - 1, "from") || words.is(token - 1, "by"));
        return (named && written.clocklike()) || prompted ? clock : null;
    }

    private static int half(String word) {
        return switch (word) {
            case "a.m.", "am", "a.m" -> 0;
            case "p.m.", "pm", "p.m" -> HALF_DAY;
            default -> -1;
        };
    }

    private static Clock zoned(Words words, int end, LocalTime time) {
        int open = words.is(end, "(") ? 1 : 0;
        ZoneId zone = Zones.named(words.at(end + open));
        if (zone != null && words.capitalised(end + open)) {
            int after = end + open + 1;
            after += words.is(after, "time") || words.is(after, "daylight") || words.is(after, "standard") ? 1 : 0;
            after += words.is(after, "time") ? 1 : 0;
            return new Clock(time, zone, after + (open == 1 && words.is(after, ")") ? 1 : 0));
        }
        return new Clock(time, null, words.is(end, "local") && words.is(end + 1, "time") ? end + 2 : end);
    }

    /**
     * Hour and minute as digits.
     *
     * @param half "am" or "pm" where it is glued on, or empty
     * @param sure with a colon between them
     * @param clocklike or four digits, as before GMT
     */
    private record Written(int hour, int minute, String half, boolean sure, boolean clocklike, int end) {
        static @Nullable Written at(Words words, int token, String word) {
            String half = word.endsWith("am") || word.endsWith("pm") ? word.substring(word.length() - 2) : "";
            String digits = word.substring(0, word.length() - half.length());
            int point = digits.indexOf('.');
            if (point > 0 && point <= 2 && digits.length() == point + 3) {
                return of(
                        digits.substring(0, point),
                        digits.substring(point + 1),
                        half,
                        !half.isEmpty() || words.is(token - 1, "at"),
                        token + 1);
            }
            if (half.isEmpty() && words.is(token + 1, ":") && words.touches(token + 1) && words.touches(token + 2)) {
                String after = words.at(token + 2);
                String tail = after.endsWith("am") || after.endsWith("pm") ? after.substring(after.length() - 2) : "";
                return of(digits, after.substring(0, after.length() - tail.length()), tail, true, token + 3);
            }
            return digits.length() == 4 && half.isEmpty()
                    ? of(digits.substring(0, 2), digits.substring(2), "", false, token + 1)
                    : of(digits, "00", half, false, token + 1);
        }

        private static @Nullable Written of(String hour, String minute, String half, boolean sure, int end) {
            int hours = number(hour);
            int minutes = number(minute);
            boolean clocklike = sure || (hour.length() == 2 && end > 0);
            return hours < 0 || minutes < 0 || minute.length() != 2
                    ? null
                    : new Written(hours, minutes, half, sure, clocklike, end);
        }

        private static int number(String digits) {
            if (digits.isEmpty() || digits.length() > 2) {
                return -1;
            }
            int number = 0;
            for (int i = 0; i < digits.length(); i++) {
                int digit = digits.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return -1;
                }
                number = number * 10 + digit;
            }
            return number;
        }
    }
}
