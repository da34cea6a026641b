package org.dateline.enrich.entity.mention;

import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.WordList;
import org.dateline.enrich.entity.words.Words;

/** Territories that the recogniser takes for organisations, from {@code territories.txt}. */
public final class Territories {
    private static final Set<String> NAMES = WordList.words(Territories.class, "territories.txt");
    private static final int LONGEST = 4;
    private static final double SURE = 0.95;

    private Territories() {}

    /** Whether the words are one, and marked as one: then their last word makes no organisation of them. */
    static boolean isMarked(Words words, Labels labels, Proper name) {
        Label label = labels.at(name.first());
        return label != null
                && label.is(Kind.PLACE)
                && label.end() == name.end()
                && NAMES.contains(words.key(label.first(), label.end()));
    }

    /** "British Virgin Islands (BVI)": the letters are the territory's too. */
    static boolean endsAt(Words words, Labels labels, int end) {
        Label label = labels.at(end - 1);
        return label != null
                && label.is(Kind.PLACE)
                && label.end() == end
                && NAMES.contains(words.key(label.first(), end));
    }

    public static void mark(Words words, Labels labels) {
        for (int i = 0; i < words.count(); i++) {
            if (words.capital(i)) {
                i = Math.max(i, markAt(words, labels, i) - 1);
            }
        }
    }

    private static int markAt(Words words, Labels labels, int first) {
        for (int end = Math.min(words.count(), first + LONGEST); end > first; end--) {
            if (NAMES.contains(words.key(first, end)) && alone(labels, first, end)) {
                labels.put(first, end, Kind.PLACE, SURE);
                return end;
            }
        }
        return first;
    }

    /** "West Bank Water Authority" is no place; a "the" or a shorter guess before is. */
    private static boolean alone(Labels labels, int first, int end) {
        Label last = labels.at(end - 1);
        Label begin = labels.at(first);
        boolean ends = last == null || last.end() == end;
        return ends && (begin == null || begin.first() >= first - 1);
    }
}
