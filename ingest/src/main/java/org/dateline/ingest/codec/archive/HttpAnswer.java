package org.dateline.ingest.codec.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.ingest.warc.ArchivedRecord;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;

/**
 * What a server answered, as a record of an archive has it: jwarc reads it. The answer ends where its record does: crawlers
 * keep the length of what they have unpacked. Not thread-safe.
 */
final class HttpAnswer {
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length[ \\t]*:.*\\R?");
    private static final Pattern CHUNKED = Pattern.compile("(?im)^transfer-encoding[ \\t]*:.*chunked");
    private static final int MARKUP_WITHIN = 512;

    private final int status;
    private final String type;
    private final @Nullable HttpResponse http;
    private final byte[] rest;
    private @Nullable String damage;

    private HttpAnswer(int status, String type, @Nullable HttpResponse http, byte[] rest) {
        this.status = status;
        this.type = type;
        this.http = http;
        this.rest = rest;
    }

    static HttpAnswer of(ArchivedRecord record) {
        byte[] block = bytes(record);
        if (!startsWithHttp(block)) {
            return new HttpAnswer(200, record.contentType().toLowerCase(Locale.ROOT), null, block);
        }
        try {
            byte[] head = HttpResponse.parseWithoutBody(
                            Channels.newChannel(new ByteArrayInputStream(block)),
                            Channels.newChannel(OutputStream.nullOutputStream()))
                    .serializeHeader();
            byte[] rest = Arrays.copyOfRange(block, Math.min(head.length, block.length), block.length);
            HttpResponse http = HttpResponse.parse(Channels.newChannel(new SequenceInputStream(
                    new ByteArrayInputStream(withLength(head, rest.length)), new ByteArrayInputStream(rest))));
            return new HttpAnswer(http.status(), type(http), http, rest);
        } catch (IOException | RuntimeException e) {
            // No answer of HTTP that can be read: nothing to take, and the next record stands apart.
            return new HttpAnswer(-1, "", null, block);
        }
    }

    private static byte[] bytes(ArchivedRecord record) {
        try (InputStream block = record.block()) {
            return block.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can always be read", e);
        }
    }

    private static boolean startsWithHttp(byte[] block) {
        return block.length > 5 && new String(block, 0, 5, StandardCharsets.ISO_8859_1).equals("HTTP/");
    }

    private static byte[] withLength(byte[] head, int length) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (CHUNKED.matcher(text).find()) {
            return head;
        }
        int line = text.indexOf('\n') + 1;
        return (text.substring(0, line) + "Content-Length: " + length + "\r\n"
                        + LENGTH.matcher(text.substring(line)).replaceAll(""))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String type(HttpResponse http) {
        try {
            return http.contentType().toString().toLowerCase(Locale.ROOT);
        } catch (RuntimeException e) {
            // A header that cannot be read: the content speaks for itself.
            return "text/html";
        }
    }

    /** Of HTTP; 200 of what was not fetched by it, -1 where it cannot be read. */
    int status() {
        return status;
    }

    /** Its media type, in lower case. */
    String type() {
        return type;
    }

    boolean isHtml() {
        return type.startsWith("text/html") || type.startsWith("application/xhtml+xml");
    }

    /**
     * What it is without its packing, as far as it goes.
     *
     * @param most bytes, and one more where there are more
     * @throws IOException when none of it can be unpacked
     */
    byte[] body(int most) throws IOException {
        if (http == null) {
            return rest;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (InputStream in = http.bodyDecoded().stream()) {
            byte[] some = new byte[8192];
            for (int read = in.read(some); read >= 0 && body.size() <= most; read = in.read(some)) {
                body.write(some, 0, read);
            }
        } catch (IOException | RuntimeException e) {
            if (body.size() == 0 && looksLikeMarkup()) {
                return rest;
            }
            if (body.size() == 0) {
                throw new IOException("nothing of it can be unpacked", e);
            }
            damage = "cannot be unpacked to its end";
        }
        return body.toByteArray();
    }

    /** Crawlers unpack an answer and keep the header that says it is packed. */
    private boolean looksLikeMarkup() {
        String start = new String(rest, 0, Math.min(rest.length, MARKUP_WITHIN), StandardCharsets.ISO_8859_1);
        return start.indexOf('<') >= 0 && start.indexOf('\0') < 0;
    }

    /** What was wrong when its body was read; {@code null} for nothing. */
    @Nullable
    String damage() {
        return damage;
    }
}
