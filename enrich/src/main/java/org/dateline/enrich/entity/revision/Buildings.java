package org.dateline.enrich.entity.revision;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.lexicon.Roles;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.WordList;
import org.dateline.enrich.entity.words.Words;

/** Stadiums and halls are places, whoever owns them; "the Kremlin" and "Downing Street" say things, as governments do. */
final class Buildings {
    private static final Set<String> HEADS = WordList.words(Buildings.class, "building-heads.txt");

    private static final double SURE = 0.95;
    private static final int LONGEST = 3;
    private static final Map<String, String> KNOWN = WordList.pairs(Buildings.class, "buildings.tsv");

    private static final Set<String> FIRST_WORDS = KNOWN.keySet().stream()
            .map(name -> name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name)
            .collect(Collectors.toUnmodifiableSet());

    private Buildings() {}

    static void mark(Words words, Labels labels) {
        for (int i = 0; i < words.count(); i++) {
            Label label = labels.at(i);
            if (words.capital(i) && (label == null || label.first() == i)) {
                i = Math.max(i, markAt(words, labels, i) - 1);
            }
        }
    }

    private static int markAt(Words words, Labels labels, int first) {
        int longest = FIRST_WORDS.contains(words.lower(first)) ? LONGEST : 0;
        for (int end = Math.min(words.count(), first + longest); end > first; end--) {
            String kind = KNOWN.get(words.key(first, end));
            Label label = labels.at(end - 1);
            boolean ends = !words.capital(end) || (kind != null && kind.equals("seat") && officeAt(words, end));
            if (kind != null && (label == null || label.end() == end) && ends) {
                labels.put(first, end, kind.equals("seat") ? Kind.ORGANISATION : Kind.PLACE, SURE);
                return end;
            }
        }
        return endOfNamedForItsHead(words, labels, first);
    }

    /** "White House Press Secretary": who holds it sits there. */
    private static boolean officeAt(Words words, int token) {
        return Roles.noun(words.lower(token)) || Roles.noun(words.lower(token + 1));
    }

    private static int endOfNamedForItsHead(Words words, Labels labels, int first) {
        Label label = labels.at(first);
        if (label != null
                && label.is(Kind.ORGANISATION)
                && HEADS.contains(words.lower(label.end() - 1))
                && label.length() > 1) {
            labels.put(label.first(), label.end(), Kind.PLACE, label.confidence());
        }
        return first + 1;
    }
}
