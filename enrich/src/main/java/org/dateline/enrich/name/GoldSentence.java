package org.dateline.enrich.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence that people have marked names in.
 *
 * @param tokens as the corpus cuts them
 * @param types for each token the number of its name's type in {@link NameModel#TAGS}, or -1
 * @param starts for each token whether a name begins with it
 */
record GoldSentence(List<String> tokens, List<Integer> types, List<Boolean> starts) {
    private static final int PLACE = NameModel.TAGS.types().indexOf("LOC");
    private static final int OTHER = NameModel.TAGS.types().indexOf("MISC");
    private static final Set<String> PARTS = Set.of(
            "North",
            "South",
            "East",
            "West",
            "Central",
            "Latin",
            "Southeast",
            "Northern",
            "Southern",
            "Eastern",
            "Western",
            "Ancient",
            "Soviet",
            "Equatorial",
            "Puerto",
            "Costa",
            "Sri",
            "Saudi",
            "New",
            "Sierra");
    private static final String NATIONALITY =
            "(Kore|Afric|Americ|Germ|Asi|Lank|Ric|Arabi|Europe|Guine|Egypti|Prussi|Leone"
                    + "|Indi|Russi|Itali|Austri)ans?|Sudanese|Vietnamese|Timorese|Yemenis?|Irish|Zealanders?";

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

    /** With "South Korean" and its like as MISC, as "Korean" is, where the corpus has it as LOC. */
    GoldSentence corrected() {
        List<Integer> right = new ArrayList<>(types);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean two = starts.get(i) && end(i) == i + 2 && types.get(i) == PLACE;
            if (two && PARTS.contains(tokens.get(i)) && tokens.get(i + 1).matches(NATIONALITY)) {
                right.set(i, OTHER);
                right.set(i + 1, OTHER);
            }
        }
        return new GoldSentence(tokens, right, starts);
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
