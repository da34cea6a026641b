package org.dateline.enrich.entity.words;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.annotate.TokenizedText;

/** The tokens of a text as the rules of this package ask for them. Made once for an article; read-only. */
public final class Words {
    /** More than this share of a sentence's words in capitals, and capitals tell nothing. */
    private static final double HEADLINE_SHARE = 0.89;

    private static final int HEADLINE_WORDS = 4;

    private final TokenizedText text;
    private final String[] words;
    private final String[] lower;
    private final boolean[] capital;
    private final int[] sentenceOf;
    private final boolean[] headline;
    private final Set<String> seenInLowerCase = new HashSet<>();

    public Words(TokenizedText text) {
        this.text = text;
        int count = text.tokenCount();
        words = new String[count];
        lower = new String[count];
        capital = new boolean[count];
        sentenceOf = new int[count];
        headline = new boolean[text.sentences().size()];
        for (int i = 0; i < count; i++) {
            words[i] = text.token(i);
            lower[i] = folded(words[i]);
            capital[i] = text.capitalised(i);
            if (Character.isLowerCase(words[i].codePointAt(0))) {
                seenInLowerCase.add(lower[i]);
            }
        }
        for (int sentence = 0; sentence < headline.length; sentence++) {
            measure(sentence);
        }
    }

    private void measure(int sentence) {
        int letters = 0;
        int capitals = 0;
        for (int i = text.firstToken(sentence); i < text.endToken(sentence); i++) {
            sentenceOf[i] = sentence;
            if (Character.isLetter(words[i].codePointAt(0)) && !FunctionWords.contains(lower[i])) {
                letters++;
                capitals += capital[i] ? 1 : 0;
            }
        }
        headline[sentence] = letters >= HEADLINE_WORDS && capitals > HEADLINE_SHARE * letters;
    }

    /** Lower case, without what nobody sees, accents composed. */
    public static String folded(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            plain = word.charAt(i) < 0x80;
        }
        if (plain) {
            return word.toLowerCase(Locale.ROOT);
        }
        StringBuilder visible = new StringBuilder(word.length());
        word.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .map(c -> c == '’' || c == 'ʼ' ? '\'' : c)
                .forEach(visible::appendCodePoint);
        return Normalizer.normalize(visible, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    public TokenizedText text() {
        return text;
    }

    public int count() {
        return words.length;
    }

    public String at(int token) {
        return words[token];
    }

    /** The token in lower case; empty beyond the text. */
    public String lower(int token) {
        return token >= 0 && token < lower.length ? lower[token] : "";
    }

    public boolean capital(int token) {
        return token >= 0 && token < capital.length && capital[token];
    }

    /** Whether it is a word that names nothing; "us" is one, "US" is not. */
    public boolean function(int token) {
        return FunctionWords.contains(lower(token)) && !at(token).equals("US");
    }

    /** Whether the word stands somewhere in the text in lower case, and so is a word of the language. */
    public boolean seenInLowerCase(String folded) {
        return seenInLowerCase.contains(folded);
    }

    public int sentence(int token) {
        return sentenceOf[token];
    }

    public int firstOfSentence(int token) {
        return text.firstToken(sentenceOf[token]);
    }

    public int endOfSentence(int token) {
        return text.endToken(sentenceOf[token]);
    }

    /** Whether its sentence is set in capitals or as a headline, so that a capital is no evidence of a name. */
    public boolean headline(int token) {
        return headline[sentenceOf[token]];
    }

    /** Whether a sentence begins here, also one within quotation marks. */
    public boolean startsSentence(int token) {
        int first = firstOfSentence(token);
        if (token == first) {
            return true;
        }
        return !text.word(token - 1) && (token == first + 1 || isOpeningQuote(token - 1));
    }

    private boolean isOpeningQuote(int token) {
        String sign = words[token];
        return sign.equals("“") || sign.equals("\"") || sign.equals("‘");
    }

    /** Whether a line of the text begins here. */
    public boolean startsLine(int token) {
        int start = text.start(token);
        return start == 0 || text.text().charAt(start - 1) == '\n';
    }

    /** Whether it is a word of two letters or more in capitals. */
    public boolean shouted(int token) {
        String word = at(token);
        int capitals = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals > 1;
    }

    public boolean possessive(int token) {
        String word = lower(token);
        return word.equals("'s") || (word.equals("'") && text.touchesPrevious(token));
    }

    /** Whether a hyphen ties the token before it to the token after it. */
    public boolean tyingHyphen(int token) {
        return token > 0
                && token + 1 < words.length
                && isHyphen(words[token])
                && text.touchesPrevious(token)
                && text.touchesPrevious(token + 1);
    }

    private static boolean isHyphen(String word) {
        return word.equals("-") || word.equals("‐") || word.equals("‑");
    }

    /** The words from one token to another in lower case, one blank between those that do not touch. */
    public String key(int first, int end) {
        StringBuilder key = new StringBuilder();
        for (int i = first; i < end; i++) {
            if (i > first && !text.touchesPrevious(i)) {
                key.append(' ');
            }
            key.append(isHyphen(words[i]) ? "-" : lower[i]);
        }
        return key.toString();
    }

    public String surface(int first, int end) {
        return text.text().substring(text.start(first), text.end(end - 1));
    }
}
