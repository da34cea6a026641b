package org.dateline.enrich.place.atlas;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The bytes of an atlas: a header of eight letters, the CRC-32C and the length of the content, then the content, deflated.
 * Columns lie one after the other, numbers byte by byte of the same weight, since that deflates best.
 */
final class AtlasFile {
    private static final byte[] MAGIC = {'D', 'L', 'A', 'T', 'L', 'A', 'S', '1'};
    private static final int HEADER = MAGIC.length + 2 * Integer.BYTES;
    private static final int MOST_CONTENT = 100_000_000;

    private AtlasFile() {}

    static byte[] write(Table table) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        TableColumns.write(table, new DataOutputStream(content));
        byte[] plain = content.toByteArray();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.write(MAGIC);
        out.writeInt(checksum(plain));
        out.writeInt(plain.length);
        out.write(deflated(plain));
        return file.toByteArray();
    }

    /** @param origin what to call the file where it is refused */
    static Table read(byte[] file, String origin) {
        ByteBuffer header = ByteBuffer.wrap(file);
        byte[] magic = new byte[MAGIC.length];
        if (file.length < HEADER
                || !ByteBuffer.wrap(MAGIC).equals(header.get(magic).rewind().slice(0, MAGIC.length))) {
            throw new DamagedAtlas(origin + " is no atlas of this version: must begin with "
                    + new String(MAGIC, java.nio.charset.StandardCharsets.US_ASCII));
        }
        header.position(MAGIC.length);
        int checksum = header.getInt();
        int length = header.getInt();
        if (length < 0 || length > MOST_CONTENT) {
            throw new DamagedAtlas(
                    origin + " states a content of " + length + " bytes: must be from 0 to " + MOST_CONTENT);
        }
        byte[] content = inflated(file, length, origin);
        if (checksum(content) != checksum) {
            throw new DamagedAtlas(origin
                    + " has another checksum than it states: it was damaged on its way, fetch or build it again");
        }
        try {
            return TableColumns.read(new DataInputStream(new ByteArrayInputStream(content)));
        } catch (IOException e) {
            throw new DamagedAtlas(origin + " ends before its last column", e);
        }
    }

    private static int checksum(byte[] content) {
        CRC32C crc = new CRC32C();
        crc.update(content);
        return (int) crc.getValue();
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static byte[] inflated(byte[] file, int length, String origin) {
        Inflater inflater = new Inflater();
        inflater.setInput(file, HEADER, file.length - HEADER);
        byte[] content = new byte[length];
        try {
            int done = 0;
            while (done < length && !inflater.finished()) {
                int more = inflater.inflate(content, done, length - done);
                if (more == 0) {
                    break;
                }
                done += more;
            }
            if (done < length) {
                throw new DamagedAtlas(
                        origin + " has " + done + " bytes of content: must have " + length + ", it is cut off");
            }
            return content;
        } catch (DataFormatException e) {
            throw new DamagedAtlas(
                    origin + " cannot be unpacked: it was damaged on its way, fetch or build it again", e);
        } finally {
            inflater.end();
        }
    }
}
