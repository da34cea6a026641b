package org.dateline.ingest.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text without guessing: a byte order mark decides, else the declared encoding, else UTF-8. What does not fit
 * is refused, never replaced.
 */
public final class Decoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /**
     * The encodings that may be declared. Latin-1 is read as Windows-1252, as browsers do: what calls itself so and has
     * bytes 80 to 9F means the quotation marks.
     *
     * @see <a href="https://encoding.spec.whatwg.org/#names-and-labels">WHATWG Encoding</a>
     */
    private static final Map<String, Charset> DECLARED = Map.ofEntries(
            Map.entry("utf-8", StandardCharsets.UTF_8),
            Map.entry("utf8", StandardCharsets.UTF_8),
            Map.entry("us-ascii", StandardCharsets.UTF_8),
            Map.entry("ascii", StandardCharsets.UTF_8),
            Map.entry("windows-1252", WINDOWS_1252),
            Map.entry("cp1252", WINDOWS_1252),
            Map.entry("iso-8859-1", WINDOWS_1252),
            Map.entry("latin1", WINDOWS_1252),
            Map.entry("utf-16", StandardCharsets.UTF_16BE),
            Map.entry("utf-16be", StandardCharsets.UTF_16BE),
            Map.entry("utf-16le", StandardCharsets.UTF_16LE));

    private Decoding() {}

    /**
     * @param declared encoding that the source names, or {@code null}
     * @param fallback encoding of what has no mark, is not declared and is not UTF-8; or {@code null}
     * @throws RefusedItem naming the first byte that does not fit
     */
    public static String decode(byte[] bytes, @Nullable String declared, @Nullable String fallback) {
        if (declared != null || fallback == null) {
            return decode(bytes, declared);
        }
        try {
            return decode(bytes, null);
        } catch (RefusedItem notUtf8) {
            return decode(bytes, fallback);
        }
    }

    static String decode(byte[] bytes, @Nullable String declared) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return strictly(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16LE);
        }
        return strictly(bytes, 0, charset(declared));
    }

    private static Charset charset(@Nullable String declared) {
        if (declared == null) {
            return StandardCharsets.UTF_8;
        }
        Charset charset = DECLARED.get(declared.toLowerCase(Locale.ROOT));
        if (charset == null) {
            String shown = declared.length() > 40 ? declared.substring(0, 40) : declared;
            throw new RefusedItem(
                    Reason.CHARSET,
                    "the declared charset is " + shown + ": must be utf-8, utf-16, windows-1252 or iso-8859-1",
                    null);
        }
        return charset;
    }

    private static String strictly(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate((int) ((bytes.length - from) * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isUnderflow()) {
            result = decoder.flush(out);
        }
        if (result.isError()) {
            throw notIn(charset, bytes, in.position());
        }
        return out.flip().toString();
    }

    private static RefusedItem notIn(Charset charset, byte[] bytes, int at) {
        String what = String.format(Locale.ROOT, "byte %d (0x%02X) is not %s", at, bytes[at] & 0xFF, charset.name());
        return StandardCharsets.UTF_8.equals(charset)
                ? new RefusedItem(Reason.NOT_UTF8, what + ": declare the charset if it is another one", null)
                : new RefusedItem(Reason.CHARSET, what + ", which is the declared charset", null);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
