package org.dateline.messages;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    /** Of each open bracket, whether what it holds is on one line. */
    private final BitSet onOneLine = new BitSet();

    /** A plain array: a stream would take a lock for each byte. */
    private byte[] laidOut;

    private int length;
    private int level;
    private int at;

    private JsonLayout(byte[] json, boolean pretty) {
        this.json = json;
        this.pretty = pretty;
        this.laidOut = new byte[json.length + json.length / 2 + 16];
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
                default -> write(json[at++]);
            }
        }
        write((byte) '\n');
        return Arrays.copyOf(laidOut, length);
    }

    private void string() {
        int start = at;
        at = afterString(at);
        write(json, start, at - start);
    }

    private int afterString(int from) {
        int end = from + 1;
        while (json[end] != '"') {
            end += json[end] == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private void open(byte bracket) {
        write(bracket);
        at++;
        skipWhiteSpace();
        if (json[at] == '}' || json[at] == ']') {
            write(json[at++]);
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
            write((byte) ' ');
        }
        write(bracket);
        at++;
    }

    private void comma() {
        write((byte) ',');
        at++;
        edge();
    }

    private void edge() {
        if (!onOneLine.get(level)) {
            newLine();
        } else if (pretty) {
            write((byte) ' ');
        }
    }

    private void separator(String padded) {
        write((byte) padded.charAt(0));
        if (pretty) {
            write((byte) padded.charAt(1));
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
        write((byte) '\n');
        write(SPACES, 0, Math.min(2 * level, SPACES.length));
    }

    private void write(byte one) {
        makeRoom(1);
        laidOut[length++] = one;
    }

    private void write(byte[] from, int start, int count) {
        makeRoom(count);
        System.arraycopy(from, start, laidOut, length, count);
        length += count;
    }

    private void makeRoom(int count) {
        if (laidOut.length - length < count) {
            laidOut = Arrays.copyOf(laidOut, Math.max(2 * laidOut.length, length + count));
        }
    }
}
