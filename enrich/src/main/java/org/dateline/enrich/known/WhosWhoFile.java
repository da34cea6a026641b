package org.dateline.enrich.known;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The bytes of a {@link WhosWho}: eight letters, the CRC-32C and the length of the content, then the content, deflated. */
final class WhosWhoFile {
    private static final byte[] MAGIC = "DLWHOSW1".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = MAGIC.length + 2 * Integer.BYTES;
    private static final int MOST_CONTENT = 100_000_000;

    private WhosWhoFile() {}

    static byte[] write(WhosWhoColumns columns) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        columns.write(new DataOutputStream(content));
        byte[] plain = content.toByteArray();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.write(MAGIC);
        out.writeInt(checksum(plain));
        out.writeInt(plain.length);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater)) {
            packed.write(plain);
        }
        deflater.end();
        return file.toByteArray();
    }

    static WhosWhoColumns read(byte[] file, String origin) {
        if (file.length < HEADER || Arrays.mismatch(file, MAGIC) != MAGIC.length) {
            throw new DamagedWhosWho(origin + " is no table of people and things of this version: must begin with "
                    + new String(MAGIC, StandardCharsets.US_ASCII));
        }
        try {
            byte[] content = content(file, origin);
            return WhosWhoColumns.read(new DataInputStream(new ByteArrayInputStream(content)));
        } catch (IOException e) {
            throw new DamagedWhosWho(
                    origin + " cannot be unpacked: it was damaged on its way, fetch or build it again", e);
        }
    }

    private static byte[] content(byte[] file, String origin) throws IOException {
        DataInputStream header =
                new DataInputStream(new ByteArrayInputStream(file, MAGIC.length, file.length - MAGIC.length));
        int checksum = header.readInt();
        int length = header.readInt();
        if (length < 0 || length > MOST_CONTENT) {
            throw new DamagedWhosWho(
                    origin + " states a content of " + length + " bytes: must be from 0 to " + MOST_CONTENT);
        }
        // One byte more, so that the stream's own checksum behind the last is looked at, too.
        byte[] content = new InflaterInputStream(header).readNBytes(length + 1);
        if (content.length != length || checksum(content) != checksum) {
            throw new DamagedWhosWho(
                    origin + " is not what was written: it was damaged on its way, fetch or build it again");
        }
        return content;
    }

    private static int checksum(byte[] content) {
        CRC32C crc = new CRC32C();
        crc.update(content);
        return (int) crc.getValue();
    }
}
