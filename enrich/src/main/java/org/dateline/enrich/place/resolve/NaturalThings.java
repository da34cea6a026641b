package org.dateline.enrich.place.resolve;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "the Sagar islands", "the Reykjanes peninsula": what lies there, and not the town of the name, which may be far. */
public final class NaturalThings {
    private static final int LOOK = 14;
    private static final Pattern BEHIND = Pattern.compile(
            "(?<noun> (?i:islands?|peninsula|river|lake|bay|forest|desert|mountains?|valley|strait|delta|hills|glacier|volcano|reef|basin))\\b.*",
            Pattern.DOTALL);

    private NaturalThings() {}

    /** Where a name ends with the noun behind it, if one of these is: "Sagar islands". */
    public static int end(String text, int end) {
        Matcher behind = BEHIND.matcher(text.substring(end, Math.min(text.length(), end + LOOK)));
        return behind.matches() ? end + behind.end("noun") : end;
    }

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
