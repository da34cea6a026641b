package org.dateline.enrich.place;

import java.util.Set;
import java.util.regex.Pattern;

/** What an adjective of a country means besides what comes from there. */
final class Demonym {
    private static final Set<String> LANGUAGES = Set.of(
            "English",
            "Spanish",
            "French",
            "German",
            "Italian",
            "Portuguese",
            "Dutch",
            "Russian",
            "Ukrainian",
            "Polish",
            "Chinese",
            "Japanese",
            "Korean",
            "Vietnamese",
            "Thai",
            "Turkish",
            "Greek",
            "Swedish",
            "Norwegian",
            "Danish",
            "Finnish",
            "Hungarian",
            "Czech",
            "Romanian",
            "Bulgarian",
            "Irish",
            "Welsh",
            "Scottish",
            "Somali",
            "Filipino",
            "Indonesian",
            "Malay",
            "Georgian",
            "Armenian",
            "Albanian",
            "Croatian",
            "Serbian",
            "Icelandic");

    private static final int LOOK = 40;
    private static final Pattern SPOKEN = Pattern.compile(
            ".*\\b(?:in|into|from|to|speaks?|spoke|speaking|spoken|learn(?:s|ed|ing)?|teach(?:es)?|taught|fluent"
                    + " in|and|or|both) $",
            Pattern.DOTALL);
    private static final Pattern ENDS = Pattern.compile(
            "(?:[.,;:)!?”\"]|$| (?:and|or|but) (?:in |into )?(?:\\p{Lu}\\p{L}+)(?:[.,;:)!?]|$| and| or)| (?:and|or) in"
                    + " ).*",
            Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile(
            "[- ](?:language|speaking|speakers?|translations?|lessons|subtitles|dictionary|dialects?|grammar)\\b.*",
            Pattern.DOTALL);
    private static final Pattern WHERE_THEY_LIVE =
            Pattern.compile("[- ](?:American|Canadian|Australian|British|Briton|New Zealander)s?\\b.*", Pattern.DOTALL);

    private Demonym() {}

    /** "published in English and in Spanish", "Welsh-speaking"; not "in English football". */
    static boolean isLanguage(PlaceMention mention, String body) {
        if (!"demonym".equals(mention.kind()) || !LANGUAGES.contains(body.substring(mention.start(), mention.end()))) {
            return false;
        }
        String after = body.substring(mention.end(), Math.min(body.length(), mention.end() + LOOK));
        String before = body.substring(Math.max(0, mention.start() - LOOK), mention.start());
        return NAMED.matcher(after).matches()
                || (SPOKEN.matcher(before).matches() && ENDS.matcher(after).matches());
    }

    /** "Somali American", "Korean-American": where their parents came from. */
    static boolean isOrigin(PlaceMention mention, String body) {
        String after = body.substring(mention.end(), Math.min(body.length(), mention.end() + LOOK));
        return "demonym".equals(mention.kind())
                && WHERE_THEY_LIVE.matcher(after).matches();
    }
}
