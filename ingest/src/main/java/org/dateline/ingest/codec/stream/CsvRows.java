package org.dateline.ingest.codec.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.ingest.format.Decoding;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a table into its rows in bounded memory: fields may stand in double quotes and then hold line breaks. The separator
 * is the one of comma, semicolon and tab that the first row has most of. The encoding must keep ASCII as it is.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvRows {
    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int limit;
    private long line = 1;
    private char separator;
    private boolean first = true;

    CsvRows(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    static char separator(String header) {
        long commas = header.chars().filter(c -> c == ',').count();
        long semicolons = header.chars().filter(c -> c == ';').count();
        long tabs = header.chars().filter(c -> c == '\t').count();
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    /** The next row that is not blank, or {@code null} at the end. */
    @Nullable
    Row next() throws IOException {
        for (Row row = read(); row != null; row = read()) {
            if (first) {
                first = false;
                separator = separator(new String(row.bytes(), StandardCharsets.ISO_8859_1));
            }
            if (!row.isBlank()) {
                return row;
            }
        }
        return null;
    }

    private @Nullable Row read() throws IOException {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        long starts = line;
        long length = 0;
        boolean quoted = false;
        boolean fieldStart = true;
        while (fill()) {
            byte b = buffer[position++];
            line += b == '\n' ? 1 : 0;
            if (b == '\n' && !quoted) {
                return new Row(starts, row.toByteArray(), length > maxBytes, separator);
            }
            if (b == '"' && (quoted || fieldStart)) {
                quoted = !quoted;
            }
            // A quote in the middle of a field that does not begin with one is a character like any other.
            fieldStart = quoted ? fieldStart : b == separator || (b == '"' && fieldStart);
            if (length < maxBytes) {
                row.write(b);
            }
            length++;
        }
        return length == 0 ? null : new Row(starts, row.toByteArray(), length > maxBytes, separator);
    }

    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        position = 0;
        limit = in.read(buffer, 0, buffer.length);
        return limit > 0;
    }

    /** One row as it stands. Not copied. */
    static final class Row {
        private final long line;
        private final byte[] bytes;
        private final boolean tooLong;
        private final char separator;

        Row(long line, byte[] bytes, boolean tooLong, char separator) {
            this.line = line;
            this.bytes = bytes;
            this.tooLong = tooLong;
            this.separator = separator;
        }

        long line() {
            return line;
        }

        byte[] bytes() {
            return bytes;
        }

        boolean tooLong() {
            return tooLong;
        }

        boolean isBlank() {
            for (byte b : bytes) {
                if (b > ' ' || b < 0) {
                    return false;
                }
            }
            return true;
        }

        /** @throws org.dateline.ingest.format.RefusedItem when it is not in the encoding */
        List<String> fields(@Nullable String charset, @Nullable String fallback) {
            String text = Decoding.decode(bytes, charset, fallback);
            if (text.endsWith("\r")) {
                text = text.substring(0, text.length() - 1);
            }
            char by = separator == 0 ? separator(text) : separator;
            List<String> fields = new ArrayList<>();
            int at = 0;
            while (at <= text.length()) {
                StringBuilder field = new StringBuilder();
                at = field(text, at, by, field);
                fields.add(field.toString());
            }
            return fields;
        }

        /** Where the next field begins. */
        private static int field(String text, int from, char by, StringBuilder field) {
            int at = from;
            if (at < text.length() && text.charAt(at) == '"') {
                at++;
                while (at < text.length()) {
                    char c = text.charAt(at++);
                    if (c != '"') {
                        field.append(c);
                    } else if (at < text.length() && text.charAt(at) == '"') {
                        field.append('"');
                        at++;
                    } else {
                        break;
                    }
                }
            }
            while (at < text.length() && text.charAt(at) != by) {
                field.append(text.charAt(at++));
            }
            return at + 1;
        }
    }
}
