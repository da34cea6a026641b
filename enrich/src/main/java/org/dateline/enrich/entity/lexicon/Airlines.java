package org.dateline.enrich.entity.lexicon;

import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.Words;

/** Airlines that are called by a word of their country. */
public final class Airlines {
    private static final Set<String> NAMES = Set.of("emirates");
    private static final Set<String> OF_AIRLINES =
            Set.of("airline", "airlines", "carrier", "aircraft", "jets", "flights", "passengers", "a380s", "planes");
    private static final double SURE = 0.93;

    private Airlines() {}

    /** Whether it is an airline although its name is a country's. */
    public static boolean isMarked(Words words, Label label) {
        return label.is(Kind.ORGANISATION) && label.length() == 1 && NAMES.contains(words.lower(label.first()));
    }

    public static void mark(Words words, Labels labels) {
        boolean flies = false;
        for (int i = 0; i < words.count() && !flies; i++) {
            flies = OF_AIRLINES.contains(words.lower(i));
        }
        for (int i = 0; flies && i < words.count(); i++) {
            String before = words.lower(i - 1);
            if (NAMES.contains(words.lower(i)) && words.capital(i) && !before.equals("arab") && !before.equals("the")) {
                boolean named = words.lower(i + 1).equals("airline")
                        || words.lower(i + 1).equals("airlines");
                labels.put(i, named && words.capital(i + 1) ? i + 2 : i + 1, Kind.ORGANISATION, SURE);
            }
        }
    }
}
