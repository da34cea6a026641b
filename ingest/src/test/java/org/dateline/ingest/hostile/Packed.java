package org.dateline.ingest.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs bytes as the test says, right or wrong. */
final class Packed {
    private Packed() {}

    static byte[] gzip(byte[] bytes) {
        return written(out -> {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            }
        });
    }

    static byte[] zip(Map<String, byte[]> files) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    static byte[] tar(String name, byte[] bytes) {
        return tar(name, String.format(Locale.ROOT, "%011o", bytes.length), '0', bytes, true);
    }

    /**
     * A file of a tar archive.
     *
     * @param size as its header says it
     * @param right whether the checksum is
     */
    static byte[] tar(String name, String size, char type, byte[] bytes, boolean right) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644");
        put(header, 108, "0000000");
        put(header, 116, "0000000");
        put(header, 124, size);
        put(header, 136, "00000000000");
        Arrays.fill(header, 148, 156, (byte) ' ');
        header[156] = (byte) type;
        put(header, 257, "ustar");
        put(header, 263, "00");
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xFF;
        }
        put(header, 148, String.format(Locale.ROOT, "%06o", right ? sum : sum + 1));
        header[154] = 0;
        int padding = (512 - bytes.length % 512) % 512;
        return joined(header, bytes, new byte[padding + 1024]);
    }

    static byte[] joined(byte[]... parts) {
        return written(out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        System.arraycopy(bytes, 0, header, at, Math.min(bytes.length, 100));
    }

    static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
