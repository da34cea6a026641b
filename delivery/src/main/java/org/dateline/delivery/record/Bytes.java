package org.dateline.delivery.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes that nobody changes: a record's key or value, compared by content. They are not copied, since most of them are
 * whole articles.
 */
public final class Bytes {
    private final byte[] array;

    private Bytes(byte[] array) {
        this.array = array;
    }

    /** @param array owned by the result from now on: do not change it */
    public static Bytes of(byte[] array) {
        return new Bytes(array);
    }

    /** The text in UTF-8. */
    public static Bytes ofText(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes themselves, not a copy: do not change them. */
    public byte[] array() {
        return array;
    }

    /** The bytes as UTF-8; what is not UTF-8 becomes U+FFFD. */
    public String text() {
        return new String(array, StandardCharsets.UTF_8);
    }

    public int size() {
        return array.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }

    /** The size only: a record's content has no place in logs. */
    @Override
    public String toString() {
        return array.length + " bytes";
    }
}
