package org.dateline.enrich.name;

/** Characters as lexicons and features see them: one quotation mark, one hyphen, one digit. */
final class Letters {
    /** Stands for what is left out. */
    static final char NONE = 0;

    private Letters() {}

    static char plain(char c) {
        if (c < 0x80) {
            return c >= '1' && c <= '9' ? '0' : c == '`' ? '\'' : c;
        }
        return switch (c) {
            case '’', '‘', 'ʼ', '′' -> '\'';
            case '“', '”', '„', '«', '»' -> '"';
            case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
            case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> NONE;
            default -> Character.isDigit(c) ? '0' : c;
        };
    }

    /** X, x and 0 for upper case, lower case and digits; a letter without case is x too; all else is itself. */
    static char shape(char plain) {
        if (plain >= 'a' && plain <= 'z') {
            return 'x';
        }
        if (plain >= 'A' && plain <= 'Z') {
            return 'X';
        }
        if (plain < 0x80) {
            return plain;
        }
        if (Character.isUpperCase(plain) || Character.isTitleCase(plain)) {
            return 'X';
        }
        return Character.isLetter(plain) ? 'x' : plain;
    }
}
