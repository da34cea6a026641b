package org.dateline.ingest.warc;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A record of an archive. Valid until the next one is read; not thread-safe. */
public final class ArchivedRecord {
    private final RecordHead head;
    private final String place;
    private final byte[] buffer;
    private final int from;
    private final int length;
    private final @Nullable String damage;
    private final boolean tooLarge;

    ArchivedRecord(
            RecordHead head,
            String place,
            byte[] buffer,
            int from,
            int length,
            @Nullable String damage,
            boolean tooLarge) {
        this.head = head;
        this.place = place;
        this.buffer = buffer;
        this.from = from;
        this.length = length;
        this.damage = damage;
        this.tooLarge = tooLarge;
    }

    /** What it is, in lower case: {@code response}, {@code request}; empty where it does not say. */
    public String type() {
        return head.type();
    }

    /** The address that it is about; empty where it does not say. */
    public String target() {
        return head.target();
    }

    /** The media type of its block; empty where it does not say. */
    public String contentType() {
        return head.contentType();
    }

    /** Where it begins: the byte of the archive, and how far behind it among those that are unpacked. */
    public String place() {
        return place;
    }

    /** All of it that there is. */
    public InputStream block() {
        return new ByteArrayInputStream(buffer, from, length);
    }

    public int length() {
        return length;
    }

    /** What is wrong with it, as the end of a sentence that begins with its name; {@code null} where it is whole. */
    public @Nullable String damage() {
        return damage;
    }

    /** Whether it has more bytes than a record is held with: the block is its beginning. */
    public boolean isTooLarge() {
        return tooLarge;
    }
}
