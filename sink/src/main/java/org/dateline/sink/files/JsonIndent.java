package org.dateline.sink.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Lays out JSON without reading its values: numbers and escapes stay exactly as they came. For people in the layout of
 * {@code MessageJson.pretty} (two spaces, a line a property, arrays inline), at a fraction of its cost. The bytes must be
 * known to be JSON.
 */
public final class JsonIndent {
    private static final byte[] SPACES = " ".repeat(512).getBytes(StandardCharsets.US_ASCII);

    private final byte[] json;
    private final boolean pretty;
    private final ByteArrayOutputStream laidOut;
    private final BitSet inArray = new BitSet();
    private int level;
    private int depth;
    private int at;

    private JsonIndent(byte[] json, boolean pretty) {
        this.json = json;
        this.pretty = pretty;
        this.laidOut = new ByteArrayOutputStream(json.length + (pretty ? json.length / 2 : 1));
    }

    /** The same JSON for people, with a line feed at its end. */
    public static byte[] pretty(byte[] json) {
        return new JsonIndent(json, true).run();
    }

    /** The same JSON on one line, with a line feed at its end. */
    public static byte[] oneLine(byte[] json) {
        return new JsonIndent(json, false).run();
    }

    private byte[] run() {
        while (at < json.length) {
            byte next = json[at];
            switch (next) {
                case ' ', '\t', '\r', '\n' -> at++;
                case '"' -> string();
                case '{', '[' -> open(next);
                case '}', ']' -> close(next);
                case ':' -> separator(" : ");
                case ',' -> comma();
                default -> laidOut.write(json[at++]);
            }
        }
        laidOut.write('\n');
        return laidOut.toByteArray();
    }

    private void string() {
        int start = at++;
        while (json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        at++;
        laidOut.write(json, start, at - start);
    }

    private void open(byte bracket) {
        laidOut.write(bracket);
        at++;
        boolean array = bracket == '[';
        inArray.set(++level, array);
        depth += array ? 0 : 1;
        if (isClosing()) {
            return;
        }
        if (array) {
            space();
        } else {
            newLine();
        }
    }

    private boolean isClosing() {
        while (json[at] == ' ' || json[at] == '\n' || json[at] == '\r' || json[at] == '\t') {
            at++;
        }
        if (json[at] != '}' && json[at] != ']') {
            return false;
        }
        space();
        depth -= inArray.get(level--) ? 0 : 1;
        laidOut.write(json[at++]);
        return true;
    }

    private void close(byte bracket) {
        if (inArray.get(level--)) {
            space();
        } else {
            depth--;
            newLine();
        }
        laidOut.write(bracket);
        at++;
    }

    private void comma() {
        if (inArray.get(level)) {
            separator(", ");
        } else {
            separator(",");
            newLine();
        }
    }

    private void separator(String padded) {
        if (pretty) {
            laidOut.writeBytes(padded.getBytes(StandardCharsets.US_ASCII));
        } else {
            laidOut.write(json[at]);
        }
        at++;
    }

    private void space() {
        if (pretty) {
            laidOut.write(' ');
        }
    }

    private void newLine() {
        if (pretty) {
            laidOut.write('\n');
            laidOut.write(SPACES, 0, Math.min(2 * depth, SPACES.length));
        }
    }
}
