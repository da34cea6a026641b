package org.dateline.enrich.entity.revision;

import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.mention.Scene;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.WordList;
import org.dateline.enrich.entity.words.Words;

/** "to play “Takin’ the Long Road.”": what is played, sung, written or shown between quotation marks is one work. */
final class PlayedTitles {
    private static final Set<String> BEFORE = WordList.words(PlayedTitles.class, "before-a-title.txt");
    /** Signs of the sentence, not of the title as "!" is. */
    private static final Set<String> ENDS = Set.of(".", ",", ";");

    private static final int LONGEST = 10;
    /** Shorter words stand in small letters in a title too. */
    private static final int SMALL = 4;

    private PlayedTitles() {}

    static void mark(Words words, Labels labels) {
        for (int i = 1; i < words.count(); i++) {
            boolean opens = words.at(i).equals("“") || words.at(i).equals("\"");
            if (opens && BEFORE.contains(words.lower(i - 1))) {
                int end = closing(words, i + 1);
                if (end > i + 1 && capitals(words, i + 1, end)) {
                    labels.put(i + 1, end, Kind.MISCELLANEOUS, Scene.CORRECTED);
                }
            }
        }
    }

    /** The token behind the last word before the closing mark, or -1. A half mark may be an apostrophe and closes nothing. */
    static int closing(Words words, int first) {
        for (int i = first; i < Math.min(words.count(), first + LONGEST); i++) {
            if (words.at(i).equals("”") || words.at(i).equals("\"")) {
                return ENDS.contains(words.at(i - 1)) ? i - 1 : i;
            }
        }
        return -1;
    }

    private static boolean capitals(Words words, int first, int end) {
        for (int i = first; i < end; i++) {
            boolean small = words.at(i).length() < SMALL && i > first;
            if (words.text().word(i) && !small && !words.capital(i) && !words.function(i)) {
                return false;
            }
        }
        return words.capital(first);
    }
}
