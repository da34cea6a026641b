package org.dateline.ingest.codec.stream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.codec.input.Item;
import org.dateline.ingest.format.ParseOutcome;
import org.jspecify.annotations.Nullable;

/** A live stream of JSON: each value is handed on as soon as it has ended. Not thread-safe. */
public final class JsonStream {
    private final JsonFrames frames;
    private final @Nullable String charset;

    private JsonStream(JsonFrames frames, @Nullable String charset) {
        this.frames = frames;
        this.charset = charset;
    }

    /**
     * @param charset as declared, or {@code null}
     * @param maxItemBytes most bytes of a value
     */
    public static JsonStream of(InputStream in, @Nullable String charset, int maxItemBytes) throws IOException {
        Utf16 utf16 = Utf16.of(new BufferedInputStream(in, 64 * 1024), charset);
        return new JsonStream(new JsonFrames(utf16.asUtf8(), maxItemBytes), utf16.isOne() ? null : charset);
    }

    /** The next value, or {@code null} at the end. */
    public @Nullable RawLine next() throws IOException {
        return frames.next();
    }

    /** Reads a value; one that was longer than it may be is refused as too large. */
    public ParseOutcome read(RawLine line) {
        return new Item(Format.NDJSON, line.place(), line.bytes(), null, () -> JsonValues.outcome(line, charset, null))
                .read();
    }
}
