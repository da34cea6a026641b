package org.dateline.bench.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Pieces of a page that a text must have and must not have, as trafilatura's evaluation has them. Those are picked by hand;
 * these are taken from the page by rule: the beginning, the middle and the end of what is expected, and short runs of the
 * page that are nowhere in it.
 */
record Snippets(List<String> with, List<String> without) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final int LENGTH = 40;
    private static final int EACH = 3;

    /** The pages' own counts, added up over the pages. */
    record Found(int with, int of, int without, int ofWithout) {}

    static Snippets of(byte[] page, String expected) {
        String text = squeezed(expected);
        List<String> with = new ArrayList<>();
        for (int i = 0; i < EACH && text.length() >= LENGTH * EACH; i++) {
            int start = (text.length() - LENGTH) * i / (EACH - 1);
            with.add(text.substring(start, start + LENGTH));
        }
        List<String> outside = new ArrayList<>();
        for (Element element : Jsoup.parse(new String(page, java.nio.charset.StandardCharsets.UTF_8))
                .body()
                .select("p, li, a, span, div, h2, h3, figcaption")) {
            String own = squeezed(element.ownText());
            if (own.length() >= LENGTH / 2 && own.length() < 4 * LENGTH && !text.contains(own)) {
                outside.add(own);
            }
        }
        List<String> without = new ArrayList<>();
        for (int i = 0; i < EACH && outside.size() >= EACH; i++) {
            without.add(outside.get((outside.size() - 1) * i / (EACH - 1)));
        }
        return new Snippets(with, without);
    }

    Found in(String found) {
        String text = squeezed(found);
        return new Found(count(with, text), with.size(), count(without, text), without.size());
    }

    private static int count(List<String> snippets, String text) {
        return (int) Stream.of(snippets.toArray(String[]::new))
                .filter(text::contains)
                .count();
    }

    private static String squeezed(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
