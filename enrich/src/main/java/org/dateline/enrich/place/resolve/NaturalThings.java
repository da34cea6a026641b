package org.dateline.enrich.place.resolve;

import java.util.regex.Pattern;

/** "the Sagar islands", "the Reykjanes peninsula": what lies there, and not the town of the name, which may be far. */
final class NaturalThings {
    private static final int LOOK = 14;
    private static final Pattern BEHIND = Pattern.compile(
            " (?i:islands?|peninsula|river|lake|bay|forest|desert|mountains?|valley|strait|delta|hills|glacier|volcano|reef|basin)\\b.*",
            Pattern.DOTALL);

    private NaturalThings() {}

    static boolean bars(Verdict verdict) {
        String text = verdict.text();
        return verdict.isTown()
                && !verdict.best().hinted
                && verdict.question().mentions.stream()
                        .anyMatch(mention -> BEHIND.matcher(
                                        text.substring(mention.end(), Math.min(text.length(), mention.end() + LOOK)))
                                .matches());
    }
}
