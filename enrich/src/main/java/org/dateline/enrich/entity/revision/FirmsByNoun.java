package org.dateline.enrich.entity.revision;

import java.util.Set;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.WordList;
import org.dateline.enrich.entity.words.Words;

/** "Molslinjen, the ferry company,", "the operator, Havbris,", "the brewer Carlsund": the noun says what the name is. */
final class FirmsByNoun {
    private static final Set<String> NOUNS = WordList.words(FirmsByNoun.class, "firm-nouns.txt");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "its", "'s");
    private static final Set<String> BEHIND_NOUN =
            Set.of(",", ".", "that", "which", "based", "in", "of", "with", "behind", "owned", "for", ")", "—", "–");
    private static final Set<String> BEHIND_NAME = Set.of(
            ",", ".", ";", "said", "says", "has", "had", "will", "would", "and", "to", "in", "on", "for", "is", "was",
            "'s");
    private static final int LONGEST = 7;

    private FirmsByNoun() {}

    static void mark(Words words, Labels labels) {
        FirmNames names = new FirmNames(words, labels);
        for (int i = 1; i < words.count(); i++) {
            if (NOUNS.contains(words.lower(i)) && !words.capital(i)) {
                int article = article(words, i);
                before(words, names, article, i);
                behind(words, names, article, i);
            }
        }
        names.spread();
    }

    /** Of "the Danish ferry company", or -1; of "Denmark's largest bank" that of the owner's first word. */
    private static int article(Words words, int noun) {
        for (int i = noun - 1; i >= Math.max(words.firstOfSentence(noun), noun - LONGEST); i--) {
            if (ARTICLES.contains(words.lower(i))) {
                return words.possessive(i) ? i - 1 : i;
            }
            if (!words.text().word(i) && !words.tyingHyphen(i)) {
                return -1;
            }
        }
        return -1;
    }

    private static void before(Words words, FirmNames names, int article, int noun) {
        if (article < 2 || !words.lower(article - 1).equals(",") || !BEHIND_NOUN.contains(words.lower(noun + 1))) {
            return;
        }
        names.mark(names.before(article - 1), article - 1);
    }

    private static void behind(Words words, FirmNames names, int article, int noun) {
        if (article < 0) {
            return;
        }
        boolean comma = words.lower(noun + 1).equals(",");
        int first = comma ? noun + 2 : noun + 1;
        int end = names.behind(first);
        if (end < 0) {
            return;
        }
        boolean closed = comma ? words.lower(end).equals(",") : BEHIND_NAME.contains(words.lower(end));
        if (closed) {
            names.mark(first, end);
        }
    }
}
