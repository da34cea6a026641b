package org.dateline.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks what was packed for the way, up to a limit. */
final class ContentCoding {
    private static final int STEP = 16 * 1024;

    private ContentCoding() {}

    /**
     * @param coding value of Content-Encoding; empty where there is none
     * @throws IOException in words, when it cannot be unpacked or unpacks to too much
     */
    static byte[] unpacked(byte[] body, String coding, int most) throws IOException {
        String name = coding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity" -> body;
            // Some say gzip and send it plain, after a proxy of theirs has unpacked it.
            case "gzip", "x-gzip" -> isGzip(body) ? gunzipped(body, most) : body;
            default -> throw new IOException("Content-Encoding is " + coding + ": must be gzip or none");
        };
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
    }

    private static byte[] gunzipped(byte[] body, int most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body), STEP)) {
            byte[] step = new byte[STEP];
            for (int read = in.read(step); read >= 0; read = in.read(step)) {
                if (out.size() + (long) read > most) {
                    throw new IOException(BoundedBody.tooLarge(most));
                }
                out.write(step, 0, read);
            }
        } catch (ZipException | EOFException e) {
            throw new IOException("the answer's gzip is broken: " + e.getMessage(), e);
        }
        return out.toByteArray();
    }
}
