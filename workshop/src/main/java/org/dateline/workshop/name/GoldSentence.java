package org.dateline.workshop.name;

import java.util.List;
import java.util.Locale;
import org.dateline.enrich.name.NameModel;

/**
 * A sentence that people have marked names in.
 *
 * @param tokens as the corpus cuts them
 * @param types for each token the number of its name's type in {@link NameModel#TAGS}, or -1
 * @param starts for each token whether a name begins with it
 */
record GoldSentence(List<String> tokens, List<Integer> types, List<Boolean> starts) {
    GoldSentence {
        tokens = List.copyOf(tokens);
        types = List.copyOf(types);
        starts = List.copyOf(starts);
    }

    /** The same in capitals. */
    GoldSentence shouted() {
        List<String> capitals =
                tokens.stream().map(token -> token.toUpperCase(Locale.ROOT)).toList();
        return new GoldSentence(capitals, types, starts);
    }

    /** The token after the last of the name that a token lies in. */
    int end(int token) {
        int end = token + 1;
        while (end < tokens.size() && types.get(end).equals(types.get(token)) && !starts.get(end)) {
            end++;
        }
        return end;
    }
}
