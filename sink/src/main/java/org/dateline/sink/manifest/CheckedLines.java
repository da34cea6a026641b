package org.dateline.sink.manifest;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a manifest that speak of no article: the head, and the mark that a group of lines counts. */
final class CheckedLines {
    /** No position. */
    static final long NONE = -1;

    private static final byte[] DONE_START = "{\"done\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEADER_START = "{\"manifest\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ID_START = "{\"id\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern INCARNATION = Pattern.compile("\"topicId\":\"([^\"]*)\"");
    private static final int KEY_DIGITS = 16;

    private CheckedLines() {}

    /** All lines from the position on, up to this mark, count: their files are durable. */
    static byte[] done(long from) {
        return sealed("{\"done\":" + from + "}");
    }

    static byte[] header(PartitionFile place, String incarnation) {
        return sealed("{\"manifest\":1,\"topic\":\"" + place.topic() + "\",\"partition\":" + place.partition()
                + ",\"topicId\":\"" + incarnation + "\"}");
    }

    /** From where on a mark lets lines count, or {@link #NONE} for another line. */
    static long doneFrom(byte[] line) {
        if (!startsWith(line, DONE_START)) {
            return NONE;
        }
        int end = DONE_START.length;
        while (line[end] != ',') {
            end++;
        }
        return Long.parseLong(new String(line, DONE_START.length, end - DONE_START.length, StandardCharsets.US_ASCII));
    }

    /** The topic's id in a head, or {@code null} for another line. */
    static @Nullable String incarnation(byte[] line) {
        if (!startsWith(line, HEADER_START)) {
            return null;
        }
        Matcher topicId = INCARNATION.matcher(new String(line, StandardCharsets.UTF_8));
        return topicId.find() ? topicId.group(1) : "";
    }

    static boolean isOfAnArticle(byte[] line) {
        return startsWith(line, ID_START);
    }

    /** Half of an id. */
    static long key(String id) {
        return Long.parseUnsignedLong(id, 0, KEY_DIGITS, 16);
    }

    /** Whether an article's line is about this id. */
    static boolean isOf(byte[] line, String id) {
        return new String(line, ID_START.length, id.length(), StandardCharsets.US_ASCII).equals(id);
    }

    static String id(byte[] line) {
        return new String(line, ID_START.length, 2 * KEY_DIGITS, StandardCharsets.US_ASCII);
    }

    private static byte[] sealed(String object) {
        return CheckedLine.seal(object.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean startsWith(byte[] line, byte[] start) {
        return line.length >= start.length && java.util.Arrays.equals(line, 0, start.length, start, 0, start.length);
    }
}
