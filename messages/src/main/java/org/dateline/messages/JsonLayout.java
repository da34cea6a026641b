package org.dateline.messages;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Lays out JSON without reading its values: numbers and escapes stay exactly as they came. For people: two spaces, a line
 * a property and a line an element, and small things such as a span or a list of words on one line. The bytes must be
 * known to be JSON.
 */
public final class JsonLayout {
    /** Objects of no more bytes than this, with nothing nested in them, stay on one line. */
    private static final int SMALL = 100;

    private static final byte[] SPACES = " ".repeat(512).getBytes(StandardCharsets.US_ASCII);

    private final byte[] json;
    private final boolean pretty;
    private final ByteArrayOutputStream laidOut;
    /** Of each open bracket, whether what it holds is on one line. */
    private final BitSet onOneLine = new BitSet();

    private int level;
    private int at;

    private JsonLayout(byte[] json, boolean pretty) {
        this.json = json;
        this.pretty = pretty;
        this.laidOut = new ByteArrayOutputStream(json.length + (pretty ? json.length / 2 : 1));
        onOneLine.set(0);
    }

    /** The same JSON for people, with a line feed at its end. */
    public static byte[] pretty(byte[] json) {
        return new JsonLayout(json, true).run();
    }

    /** The same JSON on one line, with a line feed at its end. */
    public static byte[] oneLine(byte[] json) {
        return new JsonLayout(json, false).run();
    }

    private byte[] run() {
        while (at < json.length) {
            byte next = json[at];
            switch (next) {
                case ' ', '\t', '\r', '\n' -> at++;
                case '"' -> string();
                case '{', '[' -> open(next);
                case '}', ']' -> close(next);
                case ':' -> separator(": ");
                case ',' -> comma();
                default -> laidOut.write(json[at++]);
            }
        }
        laidOut.write('\n');
        return laidOut.toByteArray();
    }

    private void string() {
        int start = at;
        at = afterString(at);
        laidOut.write(json, start, at - start);
    }

    private int afterString(int from) {
        int end = from + 1;
        while (json[end] != '"') {
            end += json[end] == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private void open(byte bracket) {
        laidOut.write(bracket);
        at++;
        skipWhiteSpace();
        if (json[at] == '}' || json[at] == ']') {
            laidOut.write(json[at++]);
            return;
        }
        onOneLine.set(++level, !pretty || isFlat(bracket == '{' ? SMALL : Integer.MAX_VALUE));
        edge();
    }

    private void close(byte bracket) {
        boolean inline = onOneLine.get(level--);
        if (!inline) {
            newLine();
        } else if (pretty) {
            laidOut.write(' ');
        }
        laidOut.write(bracket);
        at++;
    }

    private void comma() {
        laidOut.write(',');
        at++;
        edge();
    }

    private void edge() {
        if (!onOneLine.get(level)) {
            newLine();
        } else if (pretty) {
            laidOut.write(' ');
        }
    }

    private void separator(String padded) {
        laidOut.write(padded.charAt(0));
        if (pretty) {
            laidOut.write(padded.charAt(1));
        }
        at++;
    }

    private void skipWhiteSpace() {
        while (json[at] == ' ' || json[at] == '\n' || json[at] == '\r' || json[at] == '\t') {
            at++;
        }
    }

    /** Whether the bracket that was just opened closes within so many bytes, and nothing opens before that. */
    private boolean isFlat(int most) {
        int ahead = at;
        while (ahead - at <= most) {
            switch (json[ahead]) {
                case '{', '[' -> {
                    return false;
                }
                case '}', ']' -> {
                    return true;
                }
                case '"' -> ahead = afterString(ahead);
                default -> ahead++;
            }
        }
        return false;
    }

    private void newLine() {
        laidOut.write('\n');
        laidOut.write(SPACES, 0, Math.min(2 * level, SPACES.length));
    }
}
