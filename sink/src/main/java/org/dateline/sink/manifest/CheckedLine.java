package org.dateline.sink.manifest;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * A line of NDJSON that carries its own checksum as its last property: {@code {...,"crc":"1a2b3c4d"}}. A line that was
 * torn by a crash, or damaged since, is told from a whole one, and {@code jq} still reads it.
 */
public final class CheckedLine {
    private static final byte[] CRC = ",\"crc\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\"}".getBytes(StandardCharsets.US_ASCII);
    private static final int CRC_DIGITS = 8;
    private static final int TAIL = CRC.length + CRC_DIGITS + END.length;

    private CheckedLine() {}

    /** @param object a JSON object with at least one property, on one line
     * @return the object with its checksum, and a line feed */
    public static byte[] seal(byte[] object) {
        int body = object.length - 1;
        byte[] line = new byte[body + TAIL + 1];
        System.arraycopy(object, 0, line, 0, body);
        System.arraycopy(CRC, 0, line, body, CRC.length);
        byte[] digits = HexFormat.of().toHexDigits(checksum(object, body)).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, line, body + CRC.length, CRC_DIGITS);
        System.arraycopy(END, 0, line, body + CRC.length + CRC_DIGITS, END.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /** @param line without its line feed */
    public static boolean isIntact(byte[] line) {
        int body = line.length - TAIL;
        if (body < 1 || !holds(line, body, CRC) || !holds(line, line.length - END.length, END)) {
            return false;
        }
        String digits = new String(line, body + CRC.length, CRC_DIGITS, StandardCharsets.US_ASCII);
        return digits.equals(HexFormat.of().toHexDigits(checksum(line, body)));
    }

    private static boolean holds(byte[] line, int at, byte[] part) {
        return java.util.Arrays.equals(line, at, at + part.length, part, 0, part.length);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
