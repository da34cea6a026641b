package org.dateline.enrich.text;

import java.util.List;
import java.util.random.RandomGenerator;

/** Text that nobody would write, from a seed. */
public final class RandomText {
    private static final List<String> PIECES = List.of(
            "South Korea",
            "US",
            "U.S.",
            "us",
            "Nov. 4",
            "Lt. Gen.",
            "’s",
            "'s",
            "“",
            "”",
            "\"",
            "'",
            "(",
            ")",
            "[",
            ".",
            "!",
            "?",
            "...",
            "…",
            ",",
            "-",
            "–",
            "—",
            " ",
            "  ",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "\u2028",
            "\u0085",
            "\t",
            "\u00A0",
            "\u00AD",
            "\u200D",
            "\u200C",
            "\u200B",
            "\uFEFF",
            "\u0301",
            "\u0308\u0323",
            "👩‍👩‍👧",
            "🇰🇷",
            "👍🏽",
            "\uD83D",
            "\uDE00",
            "東京",
            "。",
            "서울",
            "مصر",
            "؟",
            "עברית",
            "ไทย",
            "हिन्दी",
            "।",
            "İ",
            "ﬁ",
            "ß",
            "Ǆ",
            "ǅ",
            "1,000.5",
            "3.",
            "A.",
            "j.k.",
            "https://a.b/c.d",
            "www.",
            "x",
            "The",
            "said",
            "Monday",
            "Georgia",
            "Washington",
            "\u0000",
            "\u001B[0m",
            "#",
            "@",
            "&",
            "$",
            "%");

    private RandomText() {}

    public static String of(RandomGenerator random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(4) == 0) {
                text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            } else {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            if (random.nextBoolean()) {
                text.append(' ');
            }
        }
        return text.toString();
    }
}
