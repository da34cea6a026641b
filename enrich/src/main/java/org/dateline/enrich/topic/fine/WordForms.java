package org.dateline.enrich.topic.fine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a word of a term may stand in a text: in singular and plural, in British and American spelling. */
final class WordForms {
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("our", "or"),
            Map.entry("ours", "ors"),
            Map.entry("oured", "ored"),
            Map.entry("isation", "ization"),
            Map.entry("ise", "ize"),
            Map.entry("ised", "ized"),
            Map.entry("ising", "izing"),
            Map.entry("yse", "yze"),
            Map.entry("tre", "ter"),
            Map.entry("fence", "fense"),
            Map.entry("aedic", "edic"),
            Map.entry("ogue", "og"),
            Map.entry("lling", "ling"),
            Map.entry("lled", "led"),
            Map.entry("gramme", "gram"),
            Map.entry("paedia", "pedia"));

    /** Shorter words have no plural that is worth the mistakes: "gas", "bus", "AI". */
    private static final int SHORTEST = 3;

    private WordForms() {}

    /** @param word in lower case; it comes first */
    static List<String> of(String word) {
        List<String> forms = new ArrayList<>(List.of(word));
        ENDINGS.forEach((british, american) -> {
            if (word.endsWith(british) && word.length() > british.length() + 1) {
                forms.add(word.substring(0, word.length() - british.length()) + american);
            }
        });
        if (word.length() >= SHORTEST) {
            List.copyOf(forms).forEach(form -> forms.add(plural(form)));
        }
        return forms;
    }

    private static String plural(String word) {
        int last = word.length() - 1;
        char end = word.charAt(last);
        if (end == 'y' && "aeou".indexOf(word.charAt(last - 1)) < 0) {
            return word.substring(0, last) + "ies";
        }
        boolean hissing = end == 's' || end == 'x' || end == 'z' || word.endsWith("ch") || word.endsWith("sh");
        return word + (hissing ? "es" : "s");
    }
}
