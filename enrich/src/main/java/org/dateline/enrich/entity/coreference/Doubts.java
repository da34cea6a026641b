package org.dateline.enrich.entity.coreference;

import org.dateline.enrich.entity.lexicon.Sort;
import org.dateline.enrich.entity.mention.Proper;
import org.dateline.enrich.entity.words.Words;

/** Things that were named by a guess: left out, since a wrong entity costs more than a missing one. */
public final class Doubts {
    private static final double NAME = 0.6;
    private static final double WORD = 0.7;

    /** A single word that the text has in lower case too. */
    private static final double WORD_OF_THE_LANGUAGE = 0.85;

    /** What each further mention adds to the confidence, up to three. */
    private static final double FURTHER_MENTION = 0.08;

    private Doubts() {}

    public static boolean strikesOut(Words words, Referent thing) {
        if (thing.known != null) {
            return false;
        }
        boolean word = thing.names.stream().allMatch(name -> name.length() == 1);
        if (word && thing.is(Sort.OBJECT) && thing.subtype == null) {
            return true;
        }
        Proper first = thing.names.get(0);
        boolean ofLanguage = word && words.seenInLowerCase(words.lower(first.first()));
        double needed = ofLanguage ? WORD_OF_THE_LANGUAGE : word ? WORD : NAME;
        int further = Math.min(3, thing.names.size() - 1);
        return thing.confidence() + further * FURTHER_MENTION < needed;
    }
}
