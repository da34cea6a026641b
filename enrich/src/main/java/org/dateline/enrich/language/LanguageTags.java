package org.dateline.enrich.language;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/** Language codes as BCP 47 wants them: the shortest one, in the usual case. */
final class LanguageTags {
    /** Individual languages that news does not tell from the macrolanguage; ISO 639-3 to ISO 639-1. */
    private static final Map<String, String> MEMBERS = Map.ofEntries(
            Map.entry("cmn", "zh"),
            Map.entry("pes", "fa"),
            Map.entry("ekk", "et"),
            Map.entry("lvs", "lv"),
            Map.entry("plt", "mg"),
            Map.entry("pnb", "pa"),
            Map.entry("arb", "ar"),
            Map.entry("swh", "sw"),
            Map.entry("uzn", "uz"),
            Map.entry("azj", "az"),
            Map.entry("khk", "mn"),
            Map.entry("zsm", "ms"),
            Map.entry("als", "sq"),
            Map.entry("ydd", "yi"),
            Map.entry("npi", "ne"),
            // The bibliographic codes of ISO 639-2.
            Map.entry("ger", "de"),
            Map.entry("fre", "fr"),
            Map.entry("chi", "zh"),
            Map.entry("dut", "nl"),
            Map.entry("gre", "el"),
            Map.entry("cze", "cs"),
            Map.entry("rum", "ro"),
            Map.entry("per", "fa"),
            Map.entry("ice", "is"),
            Map.entry("may", "ms"));

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private LanguageTags() {}

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new HashMap<>(MEMBERS);
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(code);
            codes.putIfAbsent(threeLetters(locale), locale.toLanguageTag());
        }
        codes.remove("");
        return Map.copyOf(codes);
    }

    private static String threeLetters(Locale locale) {
        try {
            return locale.getISO3Language();
        } catch (MissingResourceException e) {
            // A withdrawn code without a three-letter one: nothing to map.
            return "";
        }
    }

    /** The tag of an ISO 639-3 code: two letters where there are two. */
    static String ofIso3(String code) {
        return TWO_LETTERS.getOrDefault(code, code);
    }

    /** The tag that a source gave, normalised; nothing where it is no BCP 47 tag or says that the language is not known. */
    static Optional<String> given(String tag) {
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(tag.strip().replace('_', '-'))
                    .build();
            String language = locale.getLanguage();
            // BCP 47 leaves room for names of 4 to 8 letters, but none is registered: "English" is no tag.
            if (language.isEmpty()
                    || language.length() > 3
                    || language.equals("und")
                    || language.equals("mul")
                    || language.equals("zxx")) {
                return Optional.empty();
            }
            String normalised = locale.toLanguageTag();
            String rest =
                    normalised.substring(normalised.indexOf('-') < 0 ? normalised.length() : normalised.indexOf('-'));
            String shortest = language.length() == 3
                    ? ofIso3(language)
                    : Locale.forLanguageTag(language).toLanguageTag();
            return Optional.of(shortest + rest);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
