package org.dateline.messages;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;

/**
 * Holds JSON to what UTF-8 can carry. Jackson alone reads UTF-16, overlong forms and halves of surrogate pairs, and what
 * it reads so cannot be written again.
 */
final class StrictText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private StrictText() {}

    /** @throws InvalidMessage naming the first byte that is not UTF-8 */
    static String of(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        // The fast decoder replaces what is broken; only then is the slow one asked, since U+FFFD can also be meant.
        if (text.indexOf(REPLACEMENT) >= 0) {
            refuseMalformed(utf8);
        }
        return text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text;
    }

    private static void refuseMalformed(byte[] utf8) {
        ByteBuffer bytes = ByteBuffer.wrap(utf8);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(utf8.length), true);
        if (result.isError()) {
            int at = bytes.position();
            String value = String.format(Locale.ROOT, "0x%02X at byte %d", utf8[at], at);
            throw new InvalidMessage("(root)", value, "must be UTF-8");
        }
    }

    /** @param json the text that the root was read from: without an escape of a surrogate there is nothing to look for */
    static void refuseLoneSurrogates(String json, JsonNode root) {
        if (json.contains("\\ud") || json.contains("\\uD")) {
            requireWholePairs("", root);
        }
    }

    /** Whether the bytes hold what can be the escape of a surrogate: our writer escapes only what has no partner. */
    static boolean mayEscapeSurrogate(byte[] json) {
        for (int at = 0; at + 2 < json.length; at++) {
            if (json[at] == '\\' && json[at + 1] == 'u' && (json[at + 2] | 0x20) == 'd') {
                return true;
            }
        }
        return false;
    }

    private static void requireWholePairs(String path, JsonNode node) {
        if (node.isTextual()) {
            requireWholePairs(path, node.textValue());
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            requireWholePairs(path, name);
            requireWholePairs(path.isEmpty() ? name : path + "." + name, node.get(name));
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            requireWholePairs(path + "[" + index + "]", node.get(index));
        }
    }

    private static void requireWholePairs(String path, String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (Character.isHighSurrogate(unit)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(unit)) {
                String value = String.format(Locale.ROOT, "U+%04X at character %d", (int) unit, at);
                throw new InvalidMessage(
                        path.isEmpty() ? "(root)" : path, value, "must hold no half of a surrogate pair");
            }
        }
    }
}
