package org.dateline.messages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What makes two articles one: the source's own uri, or, where it has none, the text itself.
 *
 * <p>No state and no coordination: the same input gives the same identity on every machine.
 */
public final class Identity {
    private static final String SCHEME = "urn:dateline:sha256:";
    private static final int HEX_DIGITS = 32;
    private static final Pattern OWN = Pattern.compile(Pattern.quote(SCHEME) + "([0-9a-f]{" + HEX_DIGITS + "})");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");

    private Identity() {}

    /**
     * The uri of an article whose source gave none: {@code urn:dateline:sha256:} and the first 32 hex digits of the
     * SHA-256 of the text in UTF-8, after NFC and with every run of white space as one space.
     */
    public static String ofText(String text) {
        String normalised = WHITE_SPACE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        return SCHEME + hex(normalised);
    }

    /** The id that stands in file names and locations: 32 hex digits, for any uri. */
    public static String id(String uri) {
        var own = OWN.matcher(uri);
        return own.matches() ? own.group(1) : hex(uri);
    }

    private static String hex(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, HEX_DIGITS);
    }

    /** SHA-256 as 64 lower-case hex digits: the value of the {@code content-sha256} header. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
