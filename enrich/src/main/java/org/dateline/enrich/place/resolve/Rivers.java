package org.dateline.enrich.place.resolve;

import java.util.regex.Pattern;

/** "the upper Kafue", "the mouth of the Tema.": with an article a river or a region, not the town that is called for it. */
final class Rivers {
    private static final int LOOK = 24;
    private static final Pattern BEFORE = Pattern.compile(".*\\bthe (?:upper|lower|middle) ", Pattern.DOTALL);
    private static final Pattern ALONG = Pattern.compile(
            ".*\\b(?:banks?|mouth|shores?|waters|course|bend|source|headwaters) of the ", Pattern.DOTALL);

    private Rivers() {}

    static boolean bars(Verdict verdict) {
        return verdict.isTown()
                && !verdict.best().hinted
                && verdict.question().mentions.stream().anyMatch(mention -> before(verdict.text(), mention.start()));
    }

    private static boolean before(String text, int start) {
        String before = text.substring(Math.max(0, start - LOOK), start);
        return BEFORE.matcher(before).matches() || ALONG.matcher(before).matches();
    }
}
