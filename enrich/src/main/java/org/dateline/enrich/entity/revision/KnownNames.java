package org.dateline.enrich.entity.revision;

import java.util.Optional;
import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.mention.Initials;
import org.dateline.enrich.entity.mention.Scene;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.WordList;
import org.dateline.enrich.entity.words.Words;
import org.dateline.enrich.known.Known;
import org.dateline.enrich.known.KnownThing;

/** Names of well-known things, of more than a word or in capitals, which mean them even where the recogniser saw nothing. */
final class KnownNames {
    private static final int LONGEST = 6;
    private static final int SHORTEST_ACRONYM = 3;
    private static final double SURE = 0.97;
    private static final Set<String> UNITS = WordList.words(KnownNames.class, "units.txt");
    private static final Set<String> SHORT = Set.of("UN", "EU", "G7", "BP");

    private KnownNames() {}

    static void mark(Scene scene) {
        Words words = scene.words();
        for (int i = 0; i < words.count(); i++) {
            if (words.capital(i) && !words.headline(i)) {
                i = Math.max(i, markAt(words, scene.labels(), scene.known(), i) - 1);
            }
        }
    }

    /** Gives the token to go on at. */
    private static int markAt(Words words, Labels labels, Known known, int first) {
        int acronymEnd = acronymEnd(words, first);
        if (acronymEnd > first && loose(labels, first, acronymEnd)) {
            Optional<KnownThing> thing = known.findAcronym(words.surface(first, acronymEnd));
            if (thing.isPresent()) {
                // "CBS Sports", "GE Healthcare": a part of it, which has a name of its own.
                int end = UNITS.contains(words.at(acronymEnd)) ? acronymEnd + 1 : acronymEnd;
                labels.put(first, end, kind(thing.get()), SURE);
                return end;
            }
        }
        if (labels.at(first) != null || words.function(first)) {
            return first + 1;
        }
        int end = Math.min(words.endOfSentence(first), first + LONGEST);
        while (end > first + 1) {
            end--;
            if (end - first > 1 && nameEnds(words, end) && loose(labels, first, end)) {
                Optional<KnownThing> thing = known.find(words.surface(first, end));
                if (thing.isPresent()) {
                    labels.put(first, end, kind(thing.get()), SURE);
                    return end;
                }
            }
        }
        return first + 1;
    }

    private static boolean nameEnds(Words words, int end) {
        return (words.capital(end - 1) || Character.isDigit(words.at(end - 1).charAt(0))) && !words.capital(end);
    }

    /** Where "NATO" ends, and "M&S"; the token itself where there is none. */
    private static int acronymEnd(Words words, int first) {
        String word = words.at(first);
        boolean joined = words.lower(first + 1).equals("&")
                && words.capital(first + 2)
                && words.text().touchesPrevious(first + 1)
                && words.text().touchesPrevious(first + 2);
        if (joined) {
            return first + 3;
        }
        boolean capitals =
                word.length() >= SHORTEST_ACRONYM && !Initials.acronym(word).isEmpty();
        return capitals || SHORT.contains(word) ? first + 1 : first;
    }

    /** Whether no name goes beyond these words. */
    private static boolean loose(Labels labels, int first, int end) {
        for (int i = first; i < end; i++) {
            Label label = labels.at(i);
            if (label != null && (label.first() < first || label.end() > end)) {
                return false;
            }
        }
        return true;
    }

    private static Kind kind(KnownThing thing) {
        return thing.type().equals("organisation") ? Kind.ORGANISATION : Kind.MISCELLANEOUS;
    }
}
