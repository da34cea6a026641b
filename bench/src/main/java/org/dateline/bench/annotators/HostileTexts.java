package org.dateline.bench.annotators;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.dateline.bench.texts.GeneratedArticles;

/**
 * Texts that no editor sent: no spaces, brackets without end, writing from right to left, emoji, binary files taken for
 * text, one name a hundred thousand times. The same each time.
 */
final class HostileTexts {
    private static final String[] REPEATED = {
        "a",
        "A",
        "(",
        "()",
        "[[",
        "\"",
        "“a ",
        "\"Go on\n\n",
        "\"Yes,\" said Ann Lee. ",
        "Bank ",
        "Ann Lee ",
        "Ann Lee said. ",
        "the ministry said on Monday ",
        "(ABC) ",
        "a-",
        "South-",
        "A.",
        ".",
        " ",
        "\n",
        "1",
        "1/2/2010 ",
        "1-1-",
        "March ",
        "last week two ",
        "Paris, ",
        "Springfield ",
        "US ",
        "he said she said ",
        "'s",
        "Ann’s ",
        ", ",
        "Foo\t1\t2\n",
        "A\n",
        "Foo bar.\n\n",
        "<b><i>",
        "President ",
        "Ministry of the ",
        "Ann Lee, the minister of ",
        "A & ",
        "http://a.b/c?d=e&f=",
        "QWxhZGRpbjpvcGVuIHNlc2FtZQ",
        "\u05e9\u05dc\u05d5\u05dd \u202e\u0639\u0631\u0628 ",
        "\ud83d\ude00\ud83c\uddfa\ud83c\uddf8",
        "\ud83d\udc68\u200d\ud83d\udc69\u200d",
        "e\u0301",
        "\u6f22\u5b57",
        "\u0000\u0001\u0007",
        "\ud800x",
        "so\u00adft "
    };

    private HostileTexts() {}

    /** @param chars length of each of them, and five times as long the last one, a single line */
    static Map<String, String> of(int chars) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String piece : REPEATED) {
            texts.put(named(piece), repeated(piece, chars));
        }
        texts.put("nested brackets", "(".repeat(chars / 2) + ")".repeat(chars / 2));
        texts.put("news without spaces", news(chars * 6 / 5).replaceAll("\\s+", ""));
        byte[] binary = new byte[chars];
        new Random(1).nextBytes(binary);
        texts.put("binary as Latin-1", new String(binary, StandardCharsets.ISO_8859_1));
        texts.put("binary as UTF-8", new String(binary, StandardCharsets.UTF_8));
        texts.put("any code points", codePoints(chars));
        String words = words(chars);
        texts.put("capitalised nonsense", words);
        texts.put("nonsense in capitals", words.toUpperCase(Locale.ROOT));
        texts.put("news in one line", news(5 * chars).replaceAll("\\s+", " "));
        return texts;
    }

    private static String named(String piece) {
        StringBuilder name = new StringBuilder();
        piece.codePoints()
                .forEach(c -> name.append(c >= ' ' && c < 0x7f ? Character.toString(c) : String.format("\\u%04x", c)));
        return name + " ...";
    }

    private static String repeated(String piece, int chars) {
        return piece.repeat(chars / piece.length() + 1).substring(0, chars);
    }

    static String news(int chars) {
        GeneratedArticles articles = new GeneratedArticles(5);
        StringBuilder text = new StringBuilder();
        for (int number = 0; text.length() < chars; number++) {
            text.append(articles.article(number).text()).append('\n');
        }
        return text.substring(0, chars);
    }

    private static String codePoints(int chars) {
        Random random = new Random(2);
        StringBuilder text = new StringBuilder();
        while (text.length() < chars) {
            text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        }
        return text.toString();
    }

    private static String words(int chars) {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder();
        while (text.length() < chars) {
            text.append((char) ('A' + random.nextInt(26)));
            random.ints(1 + random.nextInt(8), 'a', 'z' + 1).forEach(text::appendCodePoint);
            text.append(random.nextInt(12) == 0 ? ". " : " ");
        }
        return text.toString();
    }
}
