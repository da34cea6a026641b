package org.dateline.ingest.page;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of the months in the languages of the web's bigger news sites, in full and short, of the JDK's CLDR. */
final class Months {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "uk", "cs", "sk", "sv", "da", "nb", "fi", "hu", "ro",
            "tr", "el", "id", "hr", "sl", "ca", "et", "lv", "lt", "bg", "vi", "ar", "fa", "he", "hi");

    /** Letters of a month's name, with the stop of an abbreviation. */
    static final String NAME = "\\p{L}[\\p{L}\\p{M}]{2,14}\\.?";

    private static final Pattern STOP = Pattern.compile("\\.$");

    private static final Map<String, Integer> NUMBERS = numbers();

    private Months() {}

    /** 1 to 12, or {@code null} when it is no month's name. */
    static @Nullable Integer number(String name) {
        return NUMBERS.get(STOP.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst(""));
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = STOP.matcher(
                                    month.getDisplayName(style, locale).toLowerCase(locale))
                            .replaceFirst("");
                    // The languages come in the order of how much is written in them; the first keeps a name.
                    if (name.length() > 2 && name.chars().noneMatch(Character::isDigit)) {
                        numbers.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        numbers.putIfAbsent("sept", 9);
        numbers.putIfAbsent("jänner", 1);
        numbers.putIfAbsent("feber", 2);
        return Map.copyOf(numbers);
    }
}
