package org.dateline.enrich.entity.revision;

import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.WordList;
import org.dateline.enrich.entity.words.Words;

/** "Havbris's shares", "analysts at Banco Ribeira", "chief executive of Molslinjen": what only firms have. */
final class FirmsByBelongings {
    private static final Set<String> BELONGINGS = WordList.words(FirmsByBelongings.class, "firm-belongings.txt");
    /** Those that nobody but a firm has, where a board and a factory are a school's and a town's too. */
    private static final Set<String> OF_FIRMS =
            Set.of("analysts", "shareholder", "shareholders", "shares", "stake", "subsidiary", "takeover");

    private static final Set<String> OF = Set.of("of", "in", "at");
    private static final Set<String> EXECUTIVES = Set.of("executive", "executives");

    private FirmsByBelongings() {}

    static void mark(Words words, Labels labels) {
        FirmNames owners = new FirmNames(words, labels);
        FirmNames behind = new FirmNames(words, labels, Kind.PERSON);
        for (int i = 1; i < words.count(); i++) {
            if (words.possessive(i) && BELONGINGS.contains(words.lower(i + 1))) {
                owners.mark(owners.before(i), i);
            } else if (OF.contains(words.lower(i)) && belonging(words, i - 1)) {
                behind.mark(i + 1, behind.behind(i + 1));
            }
        }
        owners.spread();
        behind.spread();
    }

    private static boolean belonging(Words words, int token) {
        String lower = words.lower(token);
        boolean chief = EXECUTIVES.contains(lower) && words.lower(token - 1).equals("chief");
        return chief || OF_FIRMS.contains(lower);
    }
}
