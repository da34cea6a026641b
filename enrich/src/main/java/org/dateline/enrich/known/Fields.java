package org.dateline.enrich.known;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which fields of life a word speaks of, as bits: "quarterback" of sport. Immutable. */
public final class Fields {
    private static final int MOST = 31;

    private final Map<String, Integer> bits = new HashMap<>();

    private Fields() {}

    /** From the list in the jar. */
    public static Fields load() {
        Fields fields = new Fields();
        List<String> lines = Known.lines("fields.tsv");
        if (lines.size() > MOST) {
            throw new IllegalStateException(
                    "fields.tsv has " + lines.size() + " fields: must have not more than " + MOST);
        }
        for (int i = 0; i < lines.size(); i++) {
            String words = lines.get(i).substring(lines.get(i).indexOf('\t') + 1);
            for (String word : words.split(" ", -1)) {
                fields.bits.merge(word, 1 << i, (one, other) -> one | other);
            }
        }
        return fields;
    }

    /** @param word in small letters */
    public int of(String word) {
        return bits.getOrDefault(word, 0);
    }

    /** Of all words of a description such as "Minister of Finance (2012–2014)". */
    public int ofText(String text) {
        int all = 0;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'.-]+", -1)) {
            all |= of(word);
        }
        return all;
    }
}
