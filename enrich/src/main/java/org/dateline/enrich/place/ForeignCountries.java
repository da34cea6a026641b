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

    /** Languages in which a capital within a sentence is a name's. */
    private static final Set<String> CAPITALS_ARE_NAMES =
            Set.of("es", "it", "pt", "fr", "ca", "gl", "ro", "nl", "sv", "da", "nb", "pl", "cs", "sk", "hr", "sl");

    private static final int LONGEST_NEIGHBOUR = 24;
    private static final Set<String> LINKS = Set.of("y", "e", "et", "i");
    private static final Set<String> OF =
            Set.of("de", "del", "di", "da", "do", "du", "von", "van", "in", "a", "en", "em");

    private final Atlas atlas;
    private final String language;
    private final Map<String, List<CountryName>> names;

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
            int place = end < 0 || partOfName(text, start, end) ? Atlas.NONE : atlas.byCountry(name.country());
            if (place != Atlas.NONE) {
                return new PlaceMention(start, end, place, null, CONFIDENCE, "name of a country");
            }
        }
        return null;
    }

    /**
     * "Mauricio Macri", "Vía Alemania", "Borbón y Grecia": the name of a person or a street, by the capitals beside it. Not
     * in a language that writes all nouns with one, nor behind a preposition: "presidente de Argentina Alberto F.".
     */
    private boolean partOfName(String text, int start, int end) {
        if (!CAPITALS_ARE_NAMES.contains(language)) {
            return false;
        }
        String before = wordBefore(text, start);
        boolean link = LINKS.contains(before);
        if (link) {
            int at = start - before.length() - 1;
            String owner = wordBefore(text, at);
            String of = wordBefore(text, at - owner.length() - 1);
            return capital(owner) && !countryAt(text, at - owner.length()) && OF.contains(of);
        }
        boolean behindCapital = capital(before) && !sentenceBegins(text, start - before.length() - 1);
        boolean beforeCapital = end + 1 < text.length()
                && text.charAt(end) == ' '
                && Character.isUpperCase(text.charAt(end + 1))
                && !OF.contains(before);
        return behindCapital || beforeCapital;
    }

    private boolean countryAt(String text, int at) {
        return at >= 0
                && names.getOrDefault(CountryName.key(text, at), List.of()).stream()
                        .anyMatch(name -> text.startsWith(name.name(), at));
    }

    private static boolean capital(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }

    /** The word right before, with one blank between; empty where there is none. */
    private static String wordBefore(String text, int start) {
        int end = start - 1;
        if (end <= 0 || end >= text.length() || text.charAt(end) != ' ') {
            return "";
        }
        int from = end;
        while (from > 0 && end - from < LONGEST_NEIGHBOUR && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end);
    }

    private static boolean sentenceBegins(String text, int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before < 0 || ".!?:;\"“”«»)\n".indexOf(text.charAt(before)) >= 0;
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
