package org.dateline.enrich.accurate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text as an uncased BERT model saw it in training: lower case without accents, control characters dropped, each
 * punctuation mark and each Chinese character a word of its own.
 */
final class PlainWords {
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    private PlainWords() {}

    static List<String> of(String text) {
        PlainWords words = new PlainWords();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        plain.codePoints().forEach(words::add);
        words.endWord();
        return words.words;
    }

    private void add(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            endWord();
        } else if (isChinese(character) || isPunctuation(character)) {
            endWord();
            word.appendCodePoint(character);
            endWord();
        } else if (!isDropped(character)) {
            word.appendCodePoint(character);
        }
    }

    private void endWord() {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isDropped(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK -> true;
            default -> character == 0xFFFD;
        };
    }

    /** All of ASCII that is no letter, digit or space counts, even where Unicode calls it a symbol. */
    private static boolean isPunctuation(int character) {
        if (character < 128) {
            return character > 32 && character < 127 && !Character.isLetterOrDigit(character);
        }
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isChinese(int character) {
        return character >= 0x3400
                && (character <= 0x4DBF
                        || (character >= 0x4E00 && character <= 0x9FFF)
                        || (character >= 0xF900 && character <= 0xFAFF)
                        || (character >= 0x20000 && character <= 0x2CEAF)
                        || (character >= 0x2F800 && character <= 0x2FA1F));
    }
}
