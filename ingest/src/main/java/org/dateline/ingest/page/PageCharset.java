package org.dateline.ingest.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a page's encoding as browsers do, with one step more: bytes that are UTF-8 with letters beyond ASCII are UTF-8
 * whatever is declared, for no text of another encoding is that by chance.
 */
final class PageCharset {
    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);

    /** As much of the beginning as may hold the declaration; browsers look at 1,024 bytes, real heads are longer. */
    private static final int HEAD = 8192;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private PageCharset() {}

    static String decode(byte[] page, @Nullable String declared) {
        Charset mark = byteOrderMark(page);
        if (mark != null) {
            return strip(new String(page, mark));
        }
        Charset named = named(declared);
        if (named == null) {
            named = named(inHead(page));
        }
        String utf8 = utf8(page);
        if (utf8 != null && (named == null || utf8.length() < page.length || isAscii(named))) {
            return utf8;
        }
        if (named == null) {
            return new String(page, WINDOWS);
        }
        return named.equals(StandardCharsets.UTF_8) ? damaged(page) : new String(page, named);
    }

    /** Declared as UTF-8 and not all of it is: a few broken letters, or another encoding altogether. */
    private static String damaged(byte[] page) {
        String text = new String(page, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long beyondAscii = text.chars().filter(c -> c > 127).count();
        return broken * 4 > beyondAscii ? new String(page, WINDOWS) : text;
    }

    private static boolean isAscii(Charset charset) {
        return charset.equals(WINDOWS) || charset.equals(StandardCharsets.UTF_8);
    }

    private static @Nullable String utf8(byte[] page) {
        // The JDK decodes leniently ten times as fast; only what may be damaged is looked at closely.
        String lenient = new String(page, StandardCharsets.UTF_8);
        if (lenient.indexOf('\uFFFD') < 0) {
            return lenient;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(page))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    private static @Nullable Charset byteOrderMark(byte[] page) {
        int first = page.length > 0 ? page[0] & 0xFF : 0;
        int second = page.length > 1 ? page[1] & 0xFF : 0;
        if (first == 0xEF && second == 0xBB && page.length > 2 && (page[2] & 0xFF) == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (first == 0xFE && second == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return first == 0xFF && second == 0xFE ? StandardCharsets.UTF_16LE : null;
    }

    private static String strip(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable String inHead(byte[] page) {
        String head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static @Nullable Charset named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(name.strip());
            // The web's rule: who says Latin-1 or ASCII means windows-1252.
            String canonical = charset.name().toLowerCase(Locale.ROOT);
            return canonical.equals("iso-8859-1") || canonical.equals("us-ascii") ? WINDOWS : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
