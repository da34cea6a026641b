package org.dateline.enrich.text;

import java.util.Locale;
import java.util.Set;

/** The abbreviations of the English-language press, after AP and Reuters style. */
final class Abbreviations {
    /** Letters of the longest one. */
    static final int LONGEST = 6;

    /** Stand before a name: the sentence goes on whatever follows. */
    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "hon", "st", "sts", "gen", "lt", "maj", "col", "sgt", "cpl",
            "pvt", "capt", "cmdr", "cdr", "adm", "brig", "pfc", "spc", "sen", "sens", "rep", "reps", "gov", "govs",
            "pres", "supt", "insp", "atty", "fr", "msgr", "mme", "mlle", "v", "vs", "messrs", "det", "mt", "ft", "asst",
            "amb", "dsp", "engr", "chas", "jos", "wm", "geo", "thos", "robt", "jas", "edw", "benj", "danl", "saml");
    /** May stand at a sentence's end as well: what follows decides. */
    private static final Set<String> OTHERS = Set.of(
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "ala", "ariz", "ark",
            "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass", "mich", "minn",
            "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "vt", "va", "wash", "wis", "wyo",
            "ont", "que", "alta", "sask", "inc", "corp", "co", "cos", "ltd", "plc", "bros", "llc", "univ", "dept",
            "assn", "jr", "sr", "esq", "etc", "est", "approx", "ave", "blvd", "rd", "mon", "tue", "tues", "wed", "thu",
            "thur", "thurs", "fri", "sat", "sun", "al", "ed", "vol", "pp", "figs", "fig", "no", "nos", "art", "sec",
            "ch", "cf", "ca");
    /** Words as well as abbreviations: they are one only before a number, or with a capital. */
    private static final Set<String> ALSO_WORDS = Set.of(
            "no", "mar", "jun", "sun", "sat", "wed", "mon", "la", "del", "art", "al", "ed", "miss", "mass", "wash",
            "ore", "pa", "fig", "ill", "ind", "co", "ch", "ca", "fr", "mt", "ft", "det", "rep", "gov", "gen", "hon",
            "pres", "sec", "est", "amb", "md", "mo", "ga", "va", "col", "nos", "ave", "rd", "vol", "dec", "tex");

    private static final Set<String> STARTERS = Set.of(
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "in",
            "on",
            "at",
            "but",
            "and",
            "however",
            "this",
            "that",
            "these",
            "those",
            "his",
            "her",
            "its",
            "their",
            "our",
            "there",
            "if",
            "when",
            "while",
            "after",
            "before",
            "as",
            "for",
            "from",
            "meanwhile",
            "since",
            "so",
            "some",
            "such",
            "many",
            "most",
            "more",
            "no",
            "not",
            "now",
            "one",
            "two",
            "three",
            "other",
            "others",
            "under",
            "until",
            "with",
            "what",
            "who",
            "why",
            "how",
            "where",
            "although",
            "though",
            "because",
            "by",
            "earlier",
            "last",
            "both",
            "all",
            "also",
            "each",
            "every",
            "here",
            "instead",
            "moreover",
            "nor",
            "or",
            "to",
            "then",
            "yet",
            "my",
            "your",
            "according",
            "despite",
            "during",
            "about",
            "among",
            "asked",
            "is",
            "are",
            "was");

    private Abbreviations() {}

    /** Whether a full stop after this word belongs to it. */
    static boolean known(String word) {
        if (word.equals("EST")) {
            // The time zone: "at 5 p.m. EST." ends its sentence.
            return false;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (!TITLES.contains(lower) && !OTHERS.contains(lower)) {
            return false;
        }
        return !ALSO_WORDS.contains(lower) || Character.isUpperCase(word.charAt(0));
    }

    /** Whether the sentence goes on after this abbreviation, whose full stop is left off. */
    static boolean isTitle(String word) {
        return TITLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a capital on this word is best explained by a new sentence. */
    static boolean startsSentence(String word) {
        return STARTERS.contains(word.toLowerCase(Locale.ROOT));
    }
}
