package org.dateline.enrich.entity.mention;

import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.lexicon.Countries;
import org.dateline.enrich.entity.lexicon.Head;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.Words;

/** What stands behind a head and belongs to its name: "Department of Health and Human Services". */
final class Complements {
    /** A name longer than this is a headline. */
    static final int LONGEST = 12;

    private final Words words;
    private final Labels labels;
    private final CapitalRuns runs;

    Complements(Words words, Labels labels, CapitalRuns runs) {
        this.words = words;
        this.labels = labels;
        this.runs = runs;
    }

    /** The end of "Department of Health and Human Services": takes in what follows a head after "of". */
    int end(int at, int runEnd, Head head) {
        int end = at + 1;
        if (!head.takesComplement() || end != runEnd) {
            return end;
        }
        while (end - at < LONGEST && follows(end)) {
            end = runs.end(words.lower(end + 1).equals("the") ? end + 2 : end + 1);
            end = listEnd(end, head);
        }
        return Math.min(end, words.endOfSentence(at));
    }

    boolean follows(int token) {
        String lower = words.lower(token);
        if (!lower.equals("of") && !lower.equals("for")) {
            return false;
        }
        int next = words.lower(token + 1).equals("the") ? token + 2 : token + 1;
        return words.capital(next) && next < words.endOfSentence(token);
    }

    private int listEnd(int from, Head head) {
        int end = from;
        while (head.governmental() && joinsList(end)) {
            end = runs.end(end + 1);
        }
        // "Center for Disease Control and Prevention": one more, behind "for".
        return end == from && behindFor(from) && joinsList(end) ? runs.end(end + 1) : end;
    }

    private boolean behindFor(int end) {
        int at = end - 1;
        while (at > 0 && end - at < LONGEST && words.capital(at)) {
            at--;
        }
        return words.lower(at).equals("for")
                || (words.lower(at).equals("the") && words.lower(at - 1).equals("for"));
    }

    /** "Health AND Human Services", "Business, Energy": inside one label, or after "and" with no person or place there. */
    private boolean joinsList(int token) {
        String lower = words.lower(token);
        if ((!lower.equals("and") && !lower.equals(",") && !lower.equals("&")) || !words.capital(token + 1)) {
            return false;
        }
        Label label = labels.at(token);
        Label next = labels.at(token + 1);
        boolean within = label != null && label.is(Kind.ORGANISATION) && label.end() > token + 1;
        return within || (lower.equals("and") && next == null && Countries.at(words, token + 1, words.count()) == null);
    }
}
