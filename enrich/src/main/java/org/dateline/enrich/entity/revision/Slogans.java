package org.dateline.enrich.entity.revision;

import java.util.Set;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.Quotation;
import org.dateline.enrich.entity.words.Words;

/** "They chanted “No Justice No Peace”", "signs reading “Red for Ed”": words of a crowd, and no title of a work. */
final class Slogans {
    private static final Set<String> BEFORE = Set.of(
            "chanted",
            "chanting",
            "chant",
            "chants",
            "shouted",
            "shouting",
            "slogan",
            "slogans",
            "sign",
            "signs",
            "banner",
            "banners",
            "placard",
            "placards",
            "motto",
            "hashtag",
            "saying");

    private static final Set<String> READING = Set.of("reading", "read", "reads", "said", "says");
    private static final int NEAR = 4;

    private Slogans() {}

    static void mark(Words words, Labels labels) {
        for (int i = 1; i < words.count(); i++) {
            if (Quotation.opens(words, i) && (BEFORE.contains(words.lower(i - 1)) || written(words, i - 1))) {
                int end = PlayedTitles.closing(words, i + 1);
                for (int token = i + 1; token < end; token++) {
                    Label label = labels.at(token);
                    if (label != null && label.first() > i && label.end() <= end && label.length() > 1) {
                        labels.remove(label);
                    }
                }
            }
        }
    }

    /** "A banner that read". */
    private static boolean written(Words words, int verb) {
        for (int i = verb - 1; READING.contains(words.lower(verb)) && i >= Math.max(0, verb - NEAR); i--) {
            if (BEFORE.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }
}
