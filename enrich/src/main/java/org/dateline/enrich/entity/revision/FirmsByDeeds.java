package org.dateline.enrich.entity.revision;

import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.WordList;
import org.dateline.enrich.entity.words.Words;

/** "Corticeira do Sado said on Wednesday that it would pay", "Havbris posted a loss": what firms say and do. */
final class FirmsByDeeds {
    private static final Set<String> DEEDS = WordList.words(FirmsByDeeds.class, "firm-deeds.txt");
    private static final Set<String> SAYING = Set.of("said", "says", "announced", "confirmed");
    private static final Set<String> INTENDING =
            Set.of("would", "will", "plans", "planned", "expects", "expected", "intends");
    private static final Set<String> REPORTING = Set.of("posted", "reported", "booked");
    private static final Set<String> FIGURES =
            Set.of("profit", "loss", "profits", "losses", "earnings", "revenue", "revenues", "turnover", "sales");
    private static final Set<String> BUYING = Set.of("buy", "buying", "acquire", "acquiring");
    private static final int REACH = 8;

    private FirmsByDeeds() {}

    static void mark(Words words, Labels labels) {
        FirmNames saying = new FirmNames(words, labels);
        FirmNames reporting = new FirmNames(words, labels, Kind.PLACE);
        for (int i = 1; i < words.count(); i++) {
            String verb = words.lower(i);
            if (SAYING.contains(verb) && intends(words, i)) {
                saying.mark(saying.before(i), i);
                bought(words, saying, i);
            } else if (REPORTING.contains(verb) && figures(words, i)) {
                reporting.mark(reporting.before(i), i);
            }
        }
        saying.spread();
        reporting.spread();
    }

    /** "said on Wednesday that it would pay". */
    private static boolean intends(Words words, int verb) {
        for (int i = verb + 1; i < Math.min(words.endOfSentence(verb), verb + REACH); i++) {
            if (words.lower(i).equals("it") && INTENDING.contains(words.lower(i + 1))) {
                int deed = words.lower(i + 2).equals("to") ? i + 3 : i + 2;
                return DEEDS.contains(words.lower(deed));
            }
        }
        return false;
    }

    /** "said that it would pay in three instalments for Tapas del Maipo, which closes bottles". */
    private static void bought(Words words, FirmNames names, int verb) {
        int end = words.endOfSentence(verb);
        boolean buys = false;
        for (int i = verb + 1; i < end; i++) {
            boolean pays = buys && words.lower(i).equals("for");
            int first = pays || BUYING.contains(words.lower(i)) ? i + 1 : -1;
            buys |= BUYING.contains(words.lower(i)) || words.lower(i).equals("pay");
            int after = first < 0 ? -1 : names.behind(first);
            if (after > 0
                    && words.lower(after).equals(",")
                    && words.lower(after + 1).equals("which")) {
                names.mark(first, after);
            }
        }
    }

    private static boolean figures(Words words, int verb) {
        for (int i = verb + 1; i < Math.min(words.endOfSentence(verb), verb + REACH); i++) {
            if (FIGURES.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }
}
