package org.dateline.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What class names and ids say of an element. They are written for style sheets and lie now and then, so nothing that
 * holds most of a page's text is left out for them; see {@link Furniture}. The words are those that the themes of the
 * common content systems use, compared by whole word or beginning of a word, never anywhere inside.
 */
final class Hints {
    private static final NameWords NEVER = NameWords.of("never");
    private static final NameWords BEGINNINGS = NameWords.of("beginning");
    private static final NameWords TOGETHER = NameWords.of("together");
    private static final NameWords WORDS = NameWords.of("word");
    private static final NameWords ABOUT_THE_PAGE = NameWords.of("page");
    private static final NameWords CONTENT = NameWords.of("content");

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

    private static final NameRule FURNITURE = new NameRule(Hints::ofFurniture);
    private static final NameRule CONTENT_NAMES = new NameRule(Hints::ofContent);

    private Hints() {}

    /** Whether an element says that it holds the text of an article. */
    static boolean ofContent(Element element) {
        return element.attributesSize() > 0
                && (CONTENT_NAMES.of(element.className()) > 0
                        || CONTENT_NAMES.of(element.id()) > 0
                        || element.attr("itemprop").equalsIgnoreCase("articleBody"));
    }

    private static int ofContent(String names) {
        for (String name : names.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (CONTENT.has(name)) {
                return 1;
            }
        }
        return 0;
    }

    /** How surely an element is none of the article: 0 not at all, 1 by a word, 2 by a word that means nothing else. */
    static int ofFurniture(Element element, boolean idIsAnchor) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        return Math.max(idIsAnchor ? 0 : FURNITURE.of(element.id()), FURNITURE.of(element.className()));
    }

    private static int ofFurniture(String names) {
        int surest = 0;
        for (String word : words(names)) {
            surest = Math.max(surest, ofWord(word));
        }
        return surest == 0 && ofPhrase(names) ? 1 : surest;
    }

    private static boolean ofPhrase(String names) {
        String letters = NO_LETTERS.matcher(names.toLowerCase(Locale.ROOT)).replaceAll("");
        return TOGETHER.list().stream().anyMatch(letters::contains);
    }

    private static int ofWord(String word) {
        if (NEVER.anyBegins(word)) {
            return 2;
        }
        return WORDS.has(word) || BEGINNINGS.anyBegins(word) ? 1 : 0;
    }

    /** Words of names: {@code post-metaData} has three. */
    static List<String> words(String names) {
        List<String> words = new ArrayList<>();
        for (String name : names.split("\\s+", -1)) {
            if (!name.isEmpty() && !ABOUT_THE_PAGE.anyBegins(name.toLowerCase(Locale.ROOT))) {
                addWords(name, words);
            }
        }
        return words;
    }

    private static void addWords(String name, List<String> words) {
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean end = i == name.length() || !Character.isLetterOrDigit(name.charAt(i));
            boolean hump = !end
                    && i > start
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (end || hump) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = end ? i + 1 : i;
            }
        }
    }
}
