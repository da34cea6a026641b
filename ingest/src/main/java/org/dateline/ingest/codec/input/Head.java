package org.dateline.ingest.codec.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * The first bytes of an input, to recognise it by. Not copied: nobody changes them.
 *
 * <p>Not thread-safe.
 */
public final class Head {
    /** The most that it is of an input. */
    static final int BYTES = 16 * 1024;

    private final byte[] bytes;
    private final int length;
    private final String text;
    private final String start;

    /** @param length how many of the bytes there are */
    public Head(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
        this.text = text(bytes, length);
        this.start = withoutMarkAndBlanks(text);
    }

    /** As many as there are. */
    public byte[] bytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    /** Whether these bytes, written as Latin-1, stand there. */
    public boolean has(int at, String magic) {
        if (at + magic.length() > length) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if ((bytes[at + i] & 0xFF) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** As text, whatever it is: UTF-16 by its mark or its zeros, else byte by byte. */
    public String text() {
        return text;
    }

    /** The text from its first character that is not blank, without a byte order mark. */
    public String start() {
        return start;
    }

    /** Whether {@link #start} begins so, in any case of letters. */
    public boolean startsWith(String lowerCase) {
        return start.regionMatches(true, 0, lowerCase, 0, lowerCase.length());
    }

    /** Local name of the first element in lower case, behind declarations and comments; empty where it is no markup. */
    public String root() {
        int at = 0;
        while (at < start.length() && start.charAt(at) == '<') {
            String end = start.startsWith("<!--", at) ? "-->" : start.startsWith("<?", at) ? "?>" : "";
            if (end.isEmpty()) {
                if (!start.startsWith("<!", at)) {
                    return name(at + 1);
                }
                int subset = start.indexOf('[', at);
                int close = start.indexOf('>', at);
                end = subset >= 0 && subset < close ? "]" : ">";
            }
            int past = start.indexOf(end, at);
            if (past < 0) {
                return "";
            }
            at = past + end.length();
            while (at < start.length() && (start.charAt(at) <= ' ' || start.charAt(at) == '>')) {
                at++;
            }
        }
        return "";
    }

    private String name(int from) {
        int end = from;
        int local = from;
        while (end < start.length() && "<>/= \t\r\n".indexOf(start.charAt(end)) < 0) {
            if (start.charAt(end) == ':') {
                local = end + 1;
            }
            end++;
        }
        return start.substring(local, end).toLowerCase(Locale.ROOT);
    }

    private static String text(byte[] bytes, int length) {
        Charset charset = StandardCharsets.ISO_8859_1;
        if (length >= 2) {
            int first = bytes[0] & 0xFF;
            int second = bytes[1] & 0xFF;
            if ((first == 0xFE && second == 0xFF) || (first == 0 && second == '<')) {
                charset = StandardCharsets.UTF_16BE;
            } else if ((first == 0xFF && second == 0xFE) || (first == '<' && second == 0)) {
                charset = StandardCharsets.UTF_16LE;
            }
        }
        return new String(bytes, 0, length, charset);
    }

    private static String withoutMarkAndBlanks(String text) {
        int at = text.startsWith("\u00EF\u00BB\u00BF") ? 3 : text.startsWith("\uFEFF") ? 1 : 0;
        while (at < text.length() && text.charAt(at) <= ' ' && text.charAt(at) > 0 && text.charAt(at) != 1) {
            at++;
        }
        return text.substring(at);
    }
}
