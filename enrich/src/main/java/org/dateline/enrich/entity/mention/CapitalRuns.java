package org.dateline.enrich.entity.mention;

import java.util.Set;
import org.dateline.enrich.entity.lexicon.Head;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.Words;

/** Runs of capitalised words, with what ties them: hyphens, "&", and the owner in "Women's World Cup". */
final class CapitalRuns {
    /** Words with a possessive inside a name: "Women's World Cup". */
    private static final Set<String> OWNERS_IN_NAMES = Set.of(
            "women", "men", "people", "children", "king", "queen", "mcdonald", "moody", "lloyd", "veterans", "workers");

    private final Words words;
    private final Labels labels;

    CapitalRuns(Words words, Labels labels) {
        this.words = words;
        this.labels = labels;
    }

    /** The token behind the run that begins here. */
    int end(int first) {
        int end = first + 1;
        int limit = words.endOfSentence(first);
        while (end < limit) {
            if (words.capital(end)) {
                end++;
            } else if (words.tyingHyphen(end) && end + 1 < limit) {
                end += 2;
            } else if (end + 1 < limit && words.at(end).equals("&") && words.capital(end + 1)) {
                end += 2;
            } else if (end + 1 < limit && words.possessive(end) && words.capital(end + 1) && ownerInName(end - 1)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean ownerInName(int token) {
        if (Head.of(words.lower(token)) != null && !OWNERS_IN_NAMES.contains(words.lower(token))) {
            // "the Bank's Monetary Policy Committee"
            return false;
        }
        Label label = labels.at(token);
        return OWNERS_IN_NAMES.contains(words.lower(token)) || (label != null && label.end() > token + 2);
    }
}
