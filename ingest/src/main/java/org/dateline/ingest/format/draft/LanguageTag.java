package org.dateline.ingest.format.draft;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/** A language as sources write it, as the BCP 47 tag: {@code en_US}, {@code eng}, {@code English}, {@code en-us.UTF-8}. */
public final class LanguageTag {
    private static final Map<String, String> NAMES = names();

    private LanguageTag() {}

    /** Empty where it is no language. */
    public static Optional<String> of(String written) {
        String bare = written.strip().replace('_', '-');
        int encoding = bare.indexOf('.');
        String tag = encoding > 0 ? bare.substring(0, encoding) : bare;
        String named = NAMES.get(tag.toLowerCase(Locale.ROOT));
        if (named != null) {
            return Optional.of(named);
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            // A word of four to eight letters is well-formed and no language.
            return locale.getLanguage().isEmpty() || locale.getLanguage().length() > 3
                    ? Optional.empty()
                    : Optional.of(locale.toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(code);
            names.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), locale.toLanguageTag());
            names.put(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT), locale.toLanguageTag());
            iso3(locale).ifPresent(name -> names.put(name, locale.toLanguageTag()));
        }
        names.keySet().removeIf(name -> name.length() < 3);
        return Map.copyOf(names);
    }

    private static Optional<String> iso3(Locale locale) {
        try {
            return Optional.of(locale.getISO3Language());
        } catch (MissingResourceException e) {
            // It has a code of two letters only.
            return Optional.empty();
        }
    }
}
