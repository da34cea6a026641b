package org.dateline.ingest.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** What happens to one record of an archive, and whether its own page is still to be had. */
enum Harm {
    A_LENGTH_TOO_SMALL(true, length("120")),
    A_LENGTH_OF_NOTHING(true, length("0")),
    A_LENGTH_TOO_LARGE_BY_A_LITTLE(true, length("6000")),
    A_LENGTH_OF_SEVERAL_RECORDS(true, length("11000")),
    A_LENGTH_OF_MORE_THAN_THERE_IS(true, length("12000000")),
    A_LENGTH_OF_MORE_THAN_IS_HELD(true, length("999999999999")),
    A_LENGTH_BELOW_ZERO(true, length("-5")),
    A_LENGTH_OF_NO_NUMBER(true, length("x1f")),
    NO_LENGTH(true, text(text -> text.replaceFirst("Content-Length: \\d+\r\n", ""))),
    CUT_IN_THE_MIDDLE(true, bytes -> Arrays.copyOf(bytes, bytes.length / 2)),
    CUT_IN_ITS_HEAD(false, bytes -> Arrays.copyOf(bytes, 40)),
    NO_BLANK_LINES_BEHIND(true, text(String::stripTrailing)),
    TOO_MANY_BLANK_LINES_BEHIND(true, text(text -> text + "\r\n\r\n\r\n\n\n")),
    GARBAGE_BEHIND(true, text(text -> text + "some bytes\u0001 that are no record\r\n\r\nand more of them")),
    GARBAGE_BEFORE(true, text(text -> "no record: at all\r\n\r\n" + text)),
    A_FIELD_OF_NONSENSE(
            true, text(text -> text.replaceFirst("WARC-Date: ", "nonsense\r\n: \u0000\u00FF\r\nWARC-Date: "))),
    A_VERSION_OF_NONSENSE(false, text(text -> text.replaceFirst("^WARC/1.0|^https:", "WURST")));

    private final boolean pageStays;

    /** Without a state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final UnaryOperator<byte[]> doing;

    Harm(boolean pageStays, UnaryOperator<byte[]> doing) {
        this.pageStays = pageStays;
        this.doing = doing;
    }

    byte[] to(byte[] record) {
        return doing.apply(record);
    }

    boolean pageStays() {
        return pageStays;
    }

    /** As it is stored: of an archive that is packed by record, the member. */
    static List<UnaryOperator<byte[]>> ofMembers() {
        return List.of(
                bytes -> Arrays.copyOf(bytes, bytes.length / 2),
                bytes -> Arrays.copyOf(bytes, bytes.length - 6),
                bytes -> Arrays.copyOf(bytes, 12),
                bytes -> filled(bytes, bytes.length / 2, 20),
                bytes -> filled(bytes, 10, 40),
                bytes -> filled(bytes, 0, 3),
                bytes -> filled(bytes, bytes.length - 8, 4),
                bytes -> Pages.joined(
                        List.of(bytes, "no member at all, \u001F\u008B\u0008\u0000 or not".getBytes(ISO_8859_1))),
                bytes -> Pages.joined(List.of(bytes, new byte[700])));
    }

    private static byte[] filled(byte[] bytes, int from, int length) {
        byte[] harmed = bytes.clone();
        Arrays.fill(harmed, from, from + length, (byte) 0xA5);
        return harmed;
    }

    private static UnaryOperator<byte[]> length(String length) {
        return text(text -> text.replaceFirst("Content-Length: \\d+", "Content-Length: " + length)
                .replaceFirst("^(https\\S+ \\S+ \\S+ \\S+) \\d+", "$1 " + length));
    }

    private static UnaryOperator<byte[]> text(UnaryOperator<String> doing) {
        return bytes -> doing.apply(new String(bytes, ISO_8859_1)).getBytes(ISO_8859_1);
    }
}
