package org.dateline.pipeline.ledger;

import java.util.SplittableRandom;

/** News-like English of a wanted length: paragraphs of sentences of words, some of them beyond ASCII. */
final class InventedText {
    private static final String[] NAMES = {
        "Japan",
        "South Korea",
        "France",
        "Kenya",
        "Brazil",
        "Tokyo",
        "Seoul",
        "Paris",
        "Nairobi",
        "Brasília",
        "Ms. Müller",
        "Mr. O’Neill",
        "Zoë Nguyen",
        "Park Ji-won",
        "서울",
        "the council",
        "the ministry",
        "the bank"
    };
    private static final String[] VERBS = {
        "said",
        "asked",
        "announced",
        "denied",
        "confirmed",
        "rejected",
        "opened",
        "closed",
        "welcomed",
        "delayed",
        "approved",
        "questioned",
        "described",
        "expects",
        "plans",
        "reviewed"
    };
    private static final String[] OBJECTS = {
        "the budget", "a new line", "the talks", "an inquiry", "its report", "the harvest", "a court ruling",
                "the bridge",
        "higher prices", "the election", "a cease-fire", "the merger", "two arrests", "the vaccine", "a café",
                "the naïve plan"
    };
    private static final String[] ENDS = {
        "on Monday", "in November 2019", "after a long night of talks", "according to two officials",
        "despite heavy rain", "for the third time this year", "at the summit", "without giving a reason",
        "“for good”, it added", "in a statement", "before parliament", "near the border"
    };
    private static final int SENTENCES_IN_A_PARAGRAPH = 4;

    private InventedText() {}

    /** @param bytes length to reach; the last sentence goes a little beyond it */
    static String of(SplittableRandom random, String opening, int bytes) {
        var text = new StringBuilder(bytes + 100).append(opening);
        for (int sentences = 1; text.length() < bytes; sentences++) {
            text.append(sentences % SENTENCES_IN_A_PARAGRAPH == 0 ? '\n' : ' ')
                    .append(upperFirst(any(random, NAMES)))
                    .append(' ')
                    .append(any(random, VERBS))
                    .append(' ')
                    .append(any(random, OBJECTS))
                    .append(' ')
                    .append(any(random, ENDS))
                    .append('.');
        }
        return text.toString();
    }

    private static String any(SplittableRandom random, String[] words) {
        return words[random.nextInt(words.length)];
    }

    private static String upperFirst(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
