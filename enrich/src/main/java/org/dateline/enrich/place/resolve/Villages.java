package org.dateline.enrich.place.resolve;

import java.util.regex.Pattern;

/** "Paris, a hamlet near Devizes", "the village of Moscow": the text says that it is small. */
public final class Villages {
    private static final int LOOK = 40;
    private static final Pattern BEHIND = Pattern.compile(
            ", (?:a|an|the) (?:[\\p{Ll}-]+ ){0,3}(?:hamlet|village|farmstead|crossroads)\\b.*", Pattern.DOTALL);
    private static final Pattern BEFORE = Pattern.compile(".*\\b(?:hamlet|village) of $", Pattern.DOTALL);

    private Villages() {}

    /** Whether the words beside a name say so. */
    public static boolean said(String text, int start, int end) {
        return (text.startsWith(", ", end)
                        && BEHIND.matcher(text.substring(end, Math.min(text.length(), end + LOOK)))
                                .matches())
                || (text.startsWith(" of ", start - 4)
                        && BEFORE.matcher(text.substring(Math.max(0, start - LOOK), start))
                                .matches());
    }
}
