package org.dateline.enrich.time.words;

import java.util.List;
import org.dateline.enrich.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A number before a unit of time.
 *
 * @param end the token after it
 */
public record Count(double value, int end) {
    private static final int DIGITS = 6;
    private static final int TENS = 10;
    private static final List<String> AND_A_HALF = List.of("and", "a", "half");

    /** "3", "1.5", "three", "twenty-one", "two and a half", "a dozen", "100". */
    public static @Nullable Count at(Words words, int token) {
        String word = words.at(token);
        if (word.isEmpty()) {
            return null;
        }
        char first = word.charAt(0);
        if (first >= '0' && first <= '9') {
            double digits = digits(word);
            return digits < 0 ? null : withFraction(words, token, digits);
        }
        int number = CalendarWords.number(word);
        if (number > 0) {
            return spelled(words, token, number);
        }
        return switch (word) {
            case "dozen" -> new Count(12, token + 1);
            case "hundred" -> new Count(100, token + 1);
            default -> null;
        };
    }

    /** "2½", "2 1/2", "2 and a half". */
    private static Count withFraction(Words words, int token, double number) {
        if (words.is(token + 1, "½")) {
            return new Count(number + 0.5, token + 2);
        }
        boolean slash = words.is(token + 1, "1") && words.is(token + 2, "/") && words.is(token + 3, "2");
        return slash ? new Count(number + 0.5, token + 4) : new Count(number, token + 1);
    }

    /** The token behind "and a half", whose words may be tied; or -1. */
    private static int half(Words words, int token) {
        int at = token;
        for (String word : AND_A_HALF) {
            at += words.hyphen(at) ? 1 : 0;
            if (!words.is(at, word)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static Count spelled(Words words, int token, int number) {
        int ones = CalendarWords.number(words.at(token + 2));
        if (number >= 2 * TENS && number % TENS == 0 && words.hyphen(token + 1) && ones > 0 && ones < TENS) {
            return new Count(number + ones, token + 3);
        }
        if (words.is(token + 1, "hundred")) {
            return new Count(number * 100.0, token + 2);
        }
        int half = half(words, token + 1);
        return half > 0 ? new Count(number + 0.5, half) : new Count(number, token + 1);
    }

    /** With one decimal point or thousands' commas, or -1. */
    private static double digits(String word) {
        int points = 0;
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '.') {
                points++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else if (c != ',') {
                return -1;
            }
        }
        return points > 1 || digits > DIGITS ? -1 : Double.parseDouble(word.replace(",", ""));
    }
}
