package org.dateline.ingest.codec;

import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.codec.input.Head;
import org.dateline.ingest.format.RefusedItem;

/** What an input is, for whoever hands it on without reading it. */
public final class FormatOfBytes {
    private FormatOfBytes() {}

    /** By its first bytes and what is said of it; text where nothing tells. */
    public static Format of(byte[] start, Described described) {
        try {
            return Recognition.of(new Head(start, start.length), described);
        } catch (RefusedItem unknown) {
            return Format.TEXT;
        }
    }
}
