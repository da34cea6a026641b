package org.dateline.enrich.place;

import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.annotate.TokenizedText;

/** What stands beside a candidate, and what that says of it. Not thread-safe. */
final class Surroundings {
    private final WordLists words;
    private final TokenizedText text;
    private final Set<Integer> placeStarts;
    private final Set<Integer> placeEnds;
    private int lastSentence = -1;
    private boolean lastShouted;

    /** @param placeStarts first tokens of all candidates; {@code placeEnds} the tokens after them */
    Surroundings(WordLists words, TokenizedText text, Set<Integer> placeStarts, Set<Integer> placeEnds) {
        this.words = words;
        this.text = text;
        this.placeStarts = placeStarts;
        this.placeEnds = placeEnds;
    }

    /** Whether a capitalised word that is nobody's title stands right before it: "Michael" in "Michael Jordan". */
    boolean nameBefore(Candidate candidate) {
        int before = candidate.first() - 1;
        if (before < text.firstToken(candidate.sentence()) || placeEnds.contains(candidate.first())) {
            return false;
        }
        boolean apart = !text.touchesPrevious(candidate.first());
        return apart && text.capitalised(before) && !words.has("before", text.token(before));
    }

    /** Whether a capitalised word that is no office stands right after it: "Hilton" in "Paris Hilton". */
    boolean nameAfter(Candidate candidate) {
        int after = candidate.end();
        if (after >= text.endToken(candidate.sentence()) || placeStarts.contains(after)) {
            return false;
        }
        boolean apart = !text.touchesPrevious(after);
        return apart && text.capitalised(after) && !words.has("after", text.token(after));
    }

    /** Whether it is in a state of the United States or Canada: "Paris, Texas", "Lebanon, Pa.", "Washington state". */
    boolean inAState(Candidate candidate) {
        int after = candidate.end();
        int end = text.endToken(candidate.sentence());
        if (after < end && text.token(after).equalsIgnoreCase("state")) {
            return !candidate.name().plain()
                    && (candidate.name().has('p') || candidate.name().has('s'));
        }
        return after + 1 < end && text.token(after).equals(",") && words.has("state", text.token(after + 1));
    }

    boolean afterPlacePreposition(Candidate candidate) {
        int before = candidate.first() - 1;
        return before >= text.firstToken(candidate.sentence())
                && words.has("preposition", text.token(before).toLowerCase(Locale.ROOT));
    }

    boolean beginsSentence(Candidate candidate) {
        int first = text.firstToken(candidate.sentence());
        // A quotation mark may stand before the first word.
        return candidate.first() == first || (candidate.first() == first + 1 && !text.word(first));
    }

    /** Whether the whole sentence is in capitals, where a capital says nothing. */
    boolean shouted(Candidate candidate) {
        // Candidates come in the order of the text, so that each sentence is looked at once.
        if (candidate.sentence() != lastSentence) {
            lastSentence = candidate.sentence();
            lastShouted = shouted(lastSentence);
        }
        return lastShouted;
    }

    private boolean shouted(int sentence) {
        int words = 0;
        for (int token = text.firstToken(sentence); token < text.endToken(sentence); token++) {
            if (text.token(token).chars().anyMatch(Character::isLowerCase)) {
                return false;
            }
            words += text.word(token) ? 1 : 0;
        }
        return words > 2;
    }

    /** Whether the token names a state of the United States. */
    boolean isState(String surface) {
        return words.has("state", surface) && !surface.equals("Georgia") && !surface.equals("Ontario");
    }
}
