package org.dateline.enrich.entity.mention;

import java.util.Set;
import org.dateline.enrich.entity.lexicon.Sort;
import org.dateline.enrich.entity.words.Quotation;
import org.dateline.enrich.entity.words.Words;
import org.jspecify.annotations.Nullable;

/** What a name is that is neither a person nor an organisation and has no head word, by how and where it stands. */
final class Kinds {
    private static final Set<String> WORKS = Set.of(
            "film",
            "movie",
            "novel",
            "song",
            "album",
            "book",
            "single",
            "play",
            "musical",
            "opera",
            "series",
            "show",
            "sitcom",
            "documentary",
            "drama",
            "comedy",
            "thriller",
            "painting",
            "poem",
            "memoir",
            "magazine",
            "newspaper",
            "podcast",
            "game",
            "hit",
            "track",
            "bestseller");

    private static final Set<String> PRODUCTS = Set.of(
            "smartphone",
            "phone",
            "tablet",
            "console",
            "car",
            "suv",
            "sedan",
            "truck",
            "jet",
            "aircraft",
            "airliner",
            "helicopter",
            "rocket",
            "missile",
            "vaccine",
            "drug",
            "app",
            "chatbot",
            "software",
            "browser",
            "satellite",
            "spacecraft",
            "telescope",
            "chip",
            "processor",
            "tank",
            "rifle",
            "drone");

    private static final Set<String> SIGNS = Set.of("!", "?", ",", ".");
    private static final Set<String> CALLING = Set.of(
            "as", "called", "dubbed", "nicknamed", "named", "so-called", "term", "codenamed", "chanted", "shouted");

    private Kinds() {}

    /** {@code event}, the subtype of an object, or {@code null} where nothing tells. */
    static @Nullable String subtype(Words words, int first, int end) {
        if (quoted(words, first, end) || near(words, first, end, WORKS)) {
            return "work";
        }
        if (near(words, first, end, PRODUCTS) || model(words, first, end)) {
            return "product";
        }
        return endsInYear(words, first, end) || Contests.is(words, first, end) ? "event" : null;
    }

    static Sort sort(@Nullable String subtype) {
        return "event".equals(subtype) ? Sort.EVENT : Sort.OBJECT;
    }

    static @Nullable String recorded(@Nullable String subtype) {
        return "event".equals(subtype) ? null : subtype;
    }

    private static boolean quoted(Words words, int first, int end) {
        if (first == 0 || end >= words.count()) {
            return false;
        }
        boolean article = first > 1 && words.at(first - 1).equals("The");
        int closing = SIGNS.contains(words.at(end)) ? end + 1 : end;
        boolean closes = Quotation.closes(words, closing);
        return Quotation.opens(words, article ? first - 2 : first - 1)
                && closes
                && !words.headline(first)
                && !called(words, article ? first - 3 : first - 2);
    }

    /** 'the Pacific "Ring of Fire"', 'known as "the Butcher"': another name of what stands before, and no title. */
    private static boolean called(Words words, int before) {
        String lower = words.lower(before);
        return before >= 0
                && ((words.capital(before)
                                && words.text().word(before)
                                && !words.possessive(before)
                                && !words.startsSentence(before))
                        || CALLING.contains(lower));
    }

    private static boolean near(Words words, int first, int end, Set<String> nouns) {
        int from = words.firstOfSentence(first);
        int before = first - 1;
        if (before >= from && !words.text().word(before)) {
            before--;
        }
        return (before >= from && nouns.contains(words.lower(before)))
                || (end < words.endOfSentence(first) && nouns.contains(words.lower(end)));
    }

    /** "iPhone 15", "Boeing 737", "F-16", "A320": letters with a number behind them. */
    private static boolean model(Words words, int first, int end) {
        String last = words.at(end - 1);
        boolean number = last.codePoints().allMatch(Character::isDigit);
        if (end - first == 1) {
            return false;
        }
        return number && !year(last);
    }

    private static boolean endsInYear(Words words, int first, int end) {
        return end - first > 1 && year(words.at(end - 1));
    }

    private static boolean year(String word) {
        return word.length() == 4
                && word.codePoints().allMatch(c -> c >= '0' && c <= '9')
                && (word.startsWith("19") || word.startsWith("20"));
    }
}
