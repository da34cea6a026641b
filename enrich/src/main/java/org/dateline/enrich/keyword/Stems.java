package org.dateline.enrich.keyword;

/** Brings plurals to their singular, so that "export controls" and "an export control" are one phrase. */
final class Stems {
    private static final int SHORTEST = 4;

    private final WordTable table;

    Stems(WordTable table) {
        this.table = table;
    }

    /** @param word in lower case */
    String of(String word) {
        if (word.length() < SHORTEST
                || !word.endsWith("s")
                || word.endsWith("ss")
                || word.endsWith("us")
                || word.endsWith("ics")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        String withoutS = word.substring(0, word.length() - 1);
        if (word.endsWith("es") && !table.noun(withoutS)) {
            String withoutEs = word.substring(0, word.length() - 2);
            return table.noun(withoutEs) || sibilant(withoutEs) ? withoutEs : withoutS;
        }
        return word.endsWith("is") ? word : withoutS;
    }

    private static boolean sibilant(String word) {
        return word.endsWith("ch") || word.endsWith("sh") || word.endsWith("x") || word.endsWith("ss");
    }
}
