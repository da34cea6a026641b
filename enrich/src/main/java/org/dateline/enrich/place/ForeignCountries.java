package org.dateline.enrich.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.place.atlas.Atlas;
import org.jspecify.annotations.Nullable;

/**
 * The countries that a text in another language than English names, by their names in that language with its endings or
 * particles: "Frankreichs", "в России", "한국은", "وفرنسا". Takes time linear in the text. Immutable.
 */
final class ForeignCountries {
    private static final double CONFIDENCE = 0.9;
    private static final int LONGEST_ENDING = 3;
    private static final int SHORTEST_STEM = 4;
    private static final Set<String> UNSPACED = Set.of("zh", "ja");
    private static final Set<String> WITH_GENITIVE = Set.of("de", "nl", "sv", "da", "nb");
    private static final Set<String> WITH_ENDINGS = Set.of(
            "ru", "uk", "bg", "sr", "hr", "sl", "cs", "sk", "pl", "lt", "lv", "et", "fi", "hu", "ro", "el", "tr");
    private static final Set<String> PARTICLES = Set.of(
            "은", "는", "이", "가", "을", "를", "의", "에", "에서", "와", "과", "도", "로", "으로", "에게", "부터", "까지", "만", "정부", "측",
            "이나", "나", "에는", "에도", "에서는", "으로부터", "과의", "와의", "인", "군", "산");

    private final Atlas atlas;
    private final String language;
    private final Map<String, List<CountryName>> names;

    /** Languages that write nouns without a capital and adjectives behind their noun. */
    private static final Set<String> NAMES_IN_LOWER_CASE = Set.of("es", "fr", "it", "pt", "ca", "gl", "ro");

    private static final Set<String> PREPOSITIONS = Set.of(
            "de", "en", "a", "la", "el", "del", "al", "con", "para", "por", "desde", "hacia", "contra", "du", "d", "au",
            "aux", "le", "les", "vers", "avec", "pour", "di", "in", "per", "dell", "do", "da", "no", "na", "em", "y",
            "e", "et", "entre", "o", "os", "as");

    private ForeignCountries(Atlas atlas, String language, Map<String, List<CountryName>> names) {
        this.atlas = atlas;
        this.language = language;
        this.names = names;
    }

    /** Or {@code null} where no names in that language are known. */
    static @Nullable ForeignCountries in(Atlas atlas, String tag) {
        String language = tag.indexOf('-') < 0 ? tag : tag.substring(0, tag.indexOf('-'));
        language = language.equals("no") || language.equals("nn") ? "nb" : language;
        Map<String, List<CountryName>> names = CountryName.in(language);
        return names.isEmpty() ? null : new ForeignCountries(atlas, language, names);
    }

    /** In the order of the text, disjoint. */
    List<PlaceMention> find(String text) {
        List<PlaceMention> found = new ArrayList<>();
        boolean unspaced = UNSPACED.contains(language);
        int at = 0;
        while (at < text.length()) {
            boolean mayBegin = Character.isLetter(text.charAt(at))
                    && (unspaced || at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
            PlaceMention mention = mayBegin ? at(text, at) : null;
            if (mention == null && mayBegin && language.equals("ar") && "وفبلك".indexOf(text.charAt(at)) >= 0) {
                mention = at(text, at + 1);
            }
            if (mention != null) {
                found.add(mention);
            }
            at = mention == null ? at + 1 : mention.end();
        }
        return found;
    }

    private @Nullable PlaceMention at(String text, int start) {
        for (CountryName name : names.getOrDefault(CountryName.key(text, start), List.of())) {
            int end = end(text, start, name.name());
            int place = end < 0 ? Atlas.NONE : atlas.byCountry(name.country());
            if (place != Atlas.NONE && !(NAMES_IN_LOWER_CASE.contains(language) && inAnotherName(text, start, end))) {
                return new PlaceMention(start, end, place, null, CONFIDENCE, "name of a country");
            }
        }
        return null;
    }

    /** "Mauricio Macri", "Vía Alemania": a capital beside it, without a preposition before it, makes it part of a name. */
    private static boolean inAnotherName(String text, int start, int end) {
        int before = start - 1;
        boolean word = before > 0 && text.charAt(before) == ' ' && Character.isLetter(text.charAt(before - 1));
        int from = before;
        while (word && from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        String previous = word ? text.substring(from, before) : "";
        boolean begins =
                from < 2 || ".!?\n:".indexOf(text.charAt(from - 1 - (text.charAt(from - 1) == ' ' ? 1 : 0))) >= 0;
        if (word && !begins && Character.isUpperCase(previous.charAt(0))) {
            return true;
        }
        boolean follows =
                end + 1 < text.length() && text.charAt(end) == ' ' && Character.isUpperCase(text.charAt(end + 1));
        boolean and = previous.equals("y") || previous.equals("e") || previous.equals("et");
        return (follows && !PREPOSITIONS.contains(previous.toLowerCase(Locale.ROOT)))
                || (and && from > 1 && precededByCapital(text, from - 1));
    }

    /** "de Borbón y Grecia", but not "Francia y Grecia" and not "en Atenas y Grecia". */
    private static boolean precededByCapital(String text, int space) {
        int from = space;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        boolean de = from > 3 && text.startsWith(" de ", from - 4);
        int name = from - 4;
        while (de && name > 0 && Character.isLetter(text.charAt(name - 1))) {
            name--;
        }
        return de
                && from < space
                && Character.isUpperCase(text.charAt(from))
                && Character.isUpperCase(text.charAt(name));
    }

    /** Where a mention of a name ends, or -1 where it is none. */
    private int end(String text, int start, String name) {
        int end = start + name.length();
        if (text.startsWith(name, start)) {
            if (UNSPACED.contains(language) || wordEnds(text, end)) {
                return end;
            }
            int word = wordEnd(text, end);
            String rest = text.substring(end, word);
            if (language.equals("ko")) {
                return PARTICLES.contains(rest) ? end : -1;
            }
            if (WITH_GENITIVE.contains(language)) {
                return rest.equals("s") ? word : -1;
            }
        }
        return WITH_ENDINGS.contains(language) ? inflected(text, start, name) : -1;
    }

    /** "Россия", "России": the stem with another ending. An adjective has a longer one. */
    private static int inflected(String text, int start, String name) {
        int last = name.length() - 1;
        int stem = isVowel(name.charAt(last)) ? last : last + 1;
        if (stem < SHORTEST_STEM || name.indexOf(' ') >= 0 || !text.startsWith(name.substring(0, stem), start)) {
            return -1;
        }
        int word = wordEnd(text, start + stem);
        return word - start - stem <= LONGEST_ENDING ? word : -1;
    }

    private static boolean isVowel(char letter) {
        return "aeiouyąęěáéíýаеиоуыэюяйіїα".indexOf(String.valueOf(letter).toLowerCase(Locale.ROOT)) >= 0;
    }

    private static boolean wordEnds(String text, int at) {
        return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }

    /** Looks no farther than any ending or particle goes. */
    private static int wordEnd(String text, int from) {
        int end = from;
        while (end - from <= 2 * LONGEST_ENDING && !wordEnds(text, end)) {
            end++;
        }
        return end;
    }
}
