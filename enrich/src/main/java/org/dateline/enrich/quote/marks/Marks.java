package org.dateline.enrich.quote.marks;

/** What a quotation mark can be where it stands. Looks at its neighbours only. */
final class Marks {
    private Marks() {}

    /** The kinds of marks that pair up. */
    enum Kind {
        NONE,
        DOUBLE_OPEN,
        DOUBLE_CLOSE,
        EITHER,
        SINGLE_OPEN,
        SINGLE_CLOSE,
        ANGLE_OPEN,
        ANGLE_CLOSE;

        boolean opens() {
            return this == DOUBLE_OPEN || this == EITHER || this == SINGLE_OPEN || this == ANGLE_OPEN;
        }

        /** Whether this one closes what that one opened. */
        boolean closes(Kind opened) {
            return switch (opened) {
                case DOUBLE_OPEN -> this == DOUBLE_CLOSE || this == EITHER;
                case SINGLE_OPEN -> this == SINGLE_CLOSE;
                case ANGLE_OPEN -> this == ANGLE_CLOSE;
                default -> false;
            };
        }
    }

    /**
     * @param from first character of the paragraph
     * @param to after its last
     */
    static Kind at(String text, int i, int from, int to) {
        char c = text.charAt(i);
        return switch (c) {
            // A low mark is German, and there the high one closes.
            case '“' -> endsWord(text, i, from, to) ? Kind.EITHER : Kind.DOUBLE_OPEN;
            case '„', '‟' -> Kind.DOUBLE_OPEN;
            case '”' -> beginsWord(text, i, from, to) ? Kind.EITHER : Kind.DOUBLE_CLOSE;
            case '«' -> Kind.ANGLE_OPEN;
            case '»' -> Kind.ANGLE_CLOSE;
            case '"' -> straight(text, i, i + 1, from, to);
            case '‘' -> wordAfter(text, i, to) ? Kind.SINGLE_OPEN : Kind.NONE;
            case '’' -> single(text, i, from, to, false);
            case '\'' -> width(text, i, to) == 2 ? straight(text, i, i + 2, from, to) : single(text, i, from, to, true);
            case '`' -> width(text, i, to) == 2 ? Kind.DOUBLE_OPEN : Kind.NONE;
            default -> Kind.NONE;
        };
    }

    /** Characters of the mark at a place: the wires write ``...'' of two signs each. */
    static int width(String text, int i, int to) {
        char c = text.charAt(i);
        return (c == '`' || c == '\'') && i + 1 < to && text.charAt(i + 1) == c ? 2 : 1;
    }

    /** Whether a mark that opens by its shape stands where one closes: the wrong key was hit. */
    private static boolean endsWord(String text, int i, int from, int to) {
        boolean spaceAfter = i + 1 == to || endsBefore(text.charAt(i + 1));
        return spaceAfter && i > from && !opensAfter(text.charAt(i - 1));
    }

    /** Whether a mark that closes by its shape stands where one opens. */
    private static boolean beginsWord(String text, int i, int from, int to) {
        return wordAfter(text, i, to) && (i == from || opensAfter(text.charAt(i - 1)));
    }

    /** @param after behind the mark */
    private static Kind straight(String text, int i, int after, int from, int to) {
        boolean spaceBefore = i == from || opensAfter(text.charAt(i - 1));
        boolean spaceAfter = after == to || endsBefore(text.charAt(after));
        if (spaceBefore && !spaceAfter) {
            return Kind.DOUBLE_OPEN;
        }
        if (spaceAfter && !spaceBefore) {
            return Kind.DOUBLE_CLOSE;
        }
        if (i > from && Character.isDigit(text.charAt(i - 1))) {
            // 5" and 6'2".
            return Kind.NONE;
        }
        // " Spaced on both sides ", or on none: what is open decides.
        return Kind.EITHER;
    }

    private static boolean opensAfter(char before) {
        return Character.isWhitespace(before)
                || Character.isSpaceChar(before)
                || before == '('
                || before == '['
                || before == '—'
                || before == '–'
                || before == '-'
                || before == '‘'
                || before == '\'';
    }

    private static boolean endsBefore(char after) {
        return Character.isWhitespace(after) || Character.isSpaceChar(after) || ".,;:!?)]—–-’'".indexOf(after) >= 0;
    }

    /** An apostrophe within a word or before "90s" is none. */
    private static Kind single(String text, int i, int from, int to, boolean mayOpen) {
        boolean wordBefore = i > from && Character.isLetterOrDigit(text.charAt(i - 1));
        boolean wordAfter = wordAfter(text, i, to);
        if (wordAfter) {
            boolean opens = mayOpen
                    && !wordBefore
                    && (i == from || opensAfter(text.charAt(i - 1)) || text.charAt(i - 1) == '"');
            return opens && !elided(text, i + 1, to) ? Kind.SINGLE_OPEN : Kind.NONE;
        }
        boolean spaceBefore = i == from || Character.isWhitespace(text.charAt(i - 1));
        return spaceBefore ? Kind.NONE : Kind.SINGLE_CLOSE;
    }

    private static boolean wordAfter(String text, int i, int to) {
        return i + 1 < to
                && (Character.isLetterOrDigit(text.charAt(i + 1))
                        || text.charAt(i + 1) == '$'
                        || text.charAt(i + 1) == '£'
                        || text.charAt(i + 1) == '…');
    }

    /** 'em, 'tis, 'n', '90s. */
    private static boolean elided(String text, int word, int to) {
        int end = word;
        while (end < to && end - word < 6 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return switch (text.substring(word, end)) {
            case "em", "tis", "twas", "n", "til", "cause", "bout", "round" -> true;
            default -> end - word >= 3 && Character.isDigit(text.charAt(word)) && text.charAt(end - 1) == 's';
        };
    }
}
