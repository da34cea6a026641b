package org.dateline.ingest.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of an XML document, whatever encoding it says it is in: a byte order mark decides, then the transport,
 * then the document's own declaration, then the look of its first bytes; the first that fits all the bytes is taken.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7303#section-3">RFC 7303 §3</a>
 */
public final class XmlCharacters {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([A-Za-z0-9._:\\-]{1,40})\\s*[\"']");
    /** The declaration must come first, but some write it after blank lines or comments. */
    private static final int DECLARATION_WITHIN = 1024;

    private XmlCharacters() {}

    /**
     * The text of a document without its byte order mark.
     *
     * @param transport the charset that the transport declares, or {@code null}
     */
    public static String decode(byte[] bytes, @Nullable String transport) {
        Optional<Mark> mark = Mark.of(bytes);
        if (mark.isPresent()) {
            return lossy(bytes, mark.get().length(), mark.get().charset());
        }
        Set<Charset> candidates = new LinkedHashSet<>();
        Optional.ofNullable(transport).flatMap(CharsetNames::find).ifPresent(candidates::add);
        Charset look = look(bytes);
        declared(bytes, look).filter(charset -> fits(charset, look)).ifPresent(candidates::add);
        candidates.add(look);
        for (Charset candidate : candidates) {
            Optional<String> text = strictly(bytes, candidate);
            if (text.isPresent() && looksRight(text.get())) {
                return text.get();
            }
        }
        return mostlyUtf8(bytes) ? lossy(bytes, 0, StandardCharsets.UTF_8) : lossy(bytes, 0, WINDOWS_1252);
    }

    /** A wrong charset with two bytes a character "fits" any bytes of even number, but leaves no tag. */
    private static boolean looksRight(String text) {
        return text.isEmpty() || text.indexOf('<') >= 0 || text.indexOf('{') >= 0 || text.indexOf('\u0000') < 0;
    }

    /** A document whose bytes look like UTF-16 is in no charset of single bytes, and the other way round. */
    private static boolean fits(Charset declared, Charset look) {
        return wide(declared) == wide(look);
    }

    private static boolean wide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static Optional<Charset> declared(byte[] bytes, Charset look) {
        int length = Math.min(bytes.length, DECLARATION_WITHIN);
        // Any superset of ASCII reads a declaration that is in one; the others are read as what they look like.
        Charset reading = StandardCharsets.UTF_8.equals(look) ? StandardCharsets.ISO_8859_1 : look;
        Matcher matcher = DECLARED.matcher(new String(bytes, 0, length, reading));
        return matcher.find() ? CharsetNames.find(matcher.group(1)) : Optional.empty();
    }

    /** What the first bytes look like without a mark: "<" with its neighbour (XML 1.0, appendix F). */
    private static Charset look(byte[] bytes) {
        if (starts(bytes, 0x00, 0x00, 0x00, 0x3C)) {
            return Charset.forName("UTF-32BE");
        }
        if (starts(bytes, 0x3C, 0x00, 0x00, 0x00)) {
            return Charset.forName("UTF-32LE");
        }
        if (starts(bytes, 0x00, 0x3C)) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(bytes, 0x3C, 0x00)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(bytes, 0x4C, 0x6F, 0xA7, 0x94)) {
            return CharsetNames.find("ibm037").orElse(StandardCharsets.UTF_8);
        }
        return StandardCharsets.UTF_8;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            // Not in this charset: the next one is tried.
            return Optional.empty();
        }
    }

    private static String lossy(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    /** Whether there is more of UTF-8's longer characters than of bytes that break them. */
    private static boolean mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long longer = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return longer > broken;
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

    /** Byte order marks, the longer before what they begin with. */
    private enum Mark {
        UTF_8("UTF-8", "EFBBBF"),
        UTF_32BE("UTF-32BE", "0000FEFF"),
        UTF_32LE("UTF-32LE", "FFFE0000"),
        UTF_16BE("UTF-16BE", "FEFF"),
        UTF_16LE("UTF-16LE", "FFFE");

        private final String charset;
        private final String hex;

        Mark(String charset, String hex) {
            this.charset = charset;
            this.hex = hex;
        }

        static Optional<Mark> of(byte[] bytes) {
            return Arrays.stream(values()).filter(mark -> mark.begins(bytes)).findFirst();
        }

        int length() {
            return hex.length() / 2;
        }

        Charset charset() {
            return Charset.forName(charset);
        }

        private boolean begins(byte[] document) {
            String begin = HexFormat.of().withUpperCase().formatHex(document, 0, Math.min(document.length, length()));
            return begin.equals(hex);
        }
    }
}
