package org.dateline.enrich.text;

/**
 * Cuts a text into words, numbers and signs.
 *
 * <p>Every visible character is in exactly one token, whatever the input; hyphens are tokens of their own, so that both
 * halves of "South Korea-US" are seen; the possessive of "Seoul’s" is one too. One pass: each character is looked at a
 * bounded number of times.
 */
final class Tokenizer {
    private final String text;
    private final Tokens tokens;

    private Tokenizer(String text) {
        this.text = text;
        this.tokens = new Tokens(text.length());
    }

    static Tokens tokenize(String text) {
        return new Tokenizer(text).run();
    }

    private Tokens run() {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Characters.blank(c)) {
                at += Character.charCount(c);
                continue;
            }
            int end = Character.isLetterOrDigit(c) ? wordEnd(at) : signEnd(at, c);
            tokens.add(at, end);
            at = end;
        }
        return tokens;
    }

    private int wordEnd(int start) {
        if (text.startsWith("http://", start) || text.startsWith("https://", start) || text.startsWith("www.", start)) {
            return addressEnd(start);
        }
        int dotted = dottedEnd(start);
        if (dotted > start) {
            return dotted;
        }
        int end = plainWordEnd(start);
        return end < text.length() && text.charAt(end) == '.' && takesFullStop(start, end) ? end + 1 : end;
    }

    private int plainWordEnd(int start) {
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (Characters.wordPart(c)) {
                if (Character.isIdeographic(c)) {
                    // Scripts without spaces: each ideograph is a token.
                    return at == start ? withMarks(next) : at;
                }
                at = next;
            } else if (joinsHalves(c, at)) {
                at = next;
            } else {
                break;
            }
        }
        return at;
    }

    /** Whether the character stands inside a word or number: o’clock, O'Neill, 3.5, 1,000; not the possessive s. */
    private boolean joinsHalves(int c, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        if (c == '.' || c == ',') {
            return Character.isDigit(before) && Character.isDigit(after);
        }
        return Characters.apostrophe(c) && Character.isLetter(after) && possessiveEnd(at) < 0;
    }

    /** The end of a possessive that begins with this apostrophe, or -1. */
    private int possessiveEnd(int apostrophe) {
        int end = apostrophe + 2;
        if (end > text.length() || (text.charAt(apostrophe + 1) != 's' && text.charAt(apostrophe + 1) != 'S')) {
            return -1;
        }
        return end == text.length() || !Characters.wordPart(text.codePointAt(end)) ? end : -1;
    }

    /** The end of letters with full stops between them ("U.S.", "a.m.", "U.S"), or the start where there are none. */
    private int dottedEnd(int start) {
        int at = start;
        int letters = 0;
        while (at + 1 < text.length() && Character.isLetter(text.charAt(at)) && text.charAt(at + 1) == '.') {
            at += 2;
            letters++;
        }
        if (letters == 0) {
            return start;
        }
        if (at < text.length() && Characters.wordPart(text.codePointAt(at))) {
            // "U.S" without its last full stop; "A.Smith" is an initial and a name.
            boolean single = at + 1 == text.length() || !Characters.wordPart(text.codePointAt(at + 1));
            return single && Character.isLetter(text.charAt(at)) ? at + 1 : letters == 1 ? start : at;
        }
        return letters > 1 ? at : start;
    }

    private boolean takesFullStop(int start, int end) {
        if (end - start > Abbreviations.LONGEST) {
            return false;
        }
        boolean last = end + 1 >= text.length() || Characters.lineBreak(text.charAt(end + 1));
        boolean initial = end - start == 1 && Character.isUpperCase(text.charAt(start));
        return (initial && !last) || Abbreviations.known(text.substring(start, end));
    }

    private int addressEnd(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) > ' ' && !endsAddress(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        while (end > start + 1 && ".,;:!?)]’'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean endsAddress(int c) {
        return Characters.blank(c) || c == '"' || c == '<' || c == '>' || c == '”' || c == '“' || c == '»';
    }

    private int signEnd(int start, int c) {
        int end = start + Character.charCount(c);
        if (Characters.apostrophe(c) && end < text.length() && touchesWord(start)) {
            int possessive = possessiveEnd(start);
            return possessive < 0 ? end : possessive;
        }
        if (c == '.') {
            while (end < text.length() && text.charAt(end) == '.') {
                end++;
            }
            return end;
        }
        if (Characters.regionalIndicator(c)
                && end < text.length()
                && Characters.regionalIndicator(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return withMarks(end);
    }

    private boolean touchesWord(int at) {
        return at > 0 && Characters.wordPart(text.codePointBefore(at));
    }

    /** Takes in accents, skin tones and whatever a joiner ties on. */
    private int withMarks(int from) {
        int end = from;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (c == Characters.ZERO_WIDTH_JOINER) {
                end++;
                if (end < text.length() && !Characters.blank(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
            } else if (Characters.mark(c) || Characters.skinTone(c)) {
                end += Character.charCount(c);
            } else {
                break;
            }
        }
        return end;
    }
}
