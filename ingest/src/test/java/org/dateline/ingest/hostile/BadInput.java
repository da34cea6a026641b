package org.dateline.ingest.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.dateline.ingest.codec.input.Described;

/**
 * Something that a sender got wrong, or means ill by.
 *
 * @param kind what is wrong with it
 * @param bytes not copied: nobody changes them
 * @param described what is said of it
 */
@SuppressWarnings("ArrayRecordComponent")
record BadInput(String kind, byte[] bytes, Described described) {
    static BadInput named(String kind, String name, String text) {
        return named(kind, name, text.getBytes(UTF_8));
    }

    static BadInput named(String kind, String name, byte[] bytes) {
        return new BadInput(kind, bytes, Described.named(name));
    }

    @Override
    public String toString() {
        return kind + " (" + bytes.length + " bytes)";
    }
}
