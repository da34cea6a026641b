package org.dateline.enrich.keyword;

import java.util.Map;

/** What a word does in its sentence, as far as key phrases ask. */
public enum WordClass {
    NOUN,
    /** A proper noun. */
    NAME,
    ADJECTIVE,
    VERB,
    AUXILIARY,
    ADVERB,
    DETERMINER,
    PRONOUN,
    PREPOSITION,
    CONJUNCTION,
    /** "to", "not", the "'s" of a possessive. */
    PARTICLE,
    NUMBER,
    SIGN,
    OTHER;

    private static final WordClass[] ALL = values();

    private static final Map<String, WordClass> UNIVERSAL = Map.ofEntries(
            Map.entry("NOUN", NOUN),
            Map.entry("PROPN", NAME),
            Map.entry("ADJ", ADJECTIVE),
            Map.entry("VERB", VERB),
            Map.entry("AUX", AUXILIARY),
            Map.entry("ADV", ADVERB),
            Map.entry("DET", DETERMINER),
            Map.entry("PRON", PRONOUN),
            Map.entry("ADP", PREPOSITION),
            Map.entry("CCONJ", CONJUNCTION),
            Map.entry("SCONJ", CONJUNCTION),
            Map.entry("PART", PARTICLE),
            Map.entry("NUM", NUMBER),
            Map.entry("PUNCT", SIGN),
            Map.entry("SYM", SIGN));

    /** @param tag of the Universal Dependencies */
    public static WordClass ofUniversal(String tag) {
        return UNIVERSAL.getOrDefault(tag, OTHER);
    }

    /** Its place in tables. */
    @SuppressWarnings("EnumOrdinal") // here alone; the table in the resource names its classes
    public int number() {
        return ordinal();
    }

    /** The class whose {@link #number()} it is. */
    public static WordClass ofNumber(int number) {
        return ALL[number];
    }
}
