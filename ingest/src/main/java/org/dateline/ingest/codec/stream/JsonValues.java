package org.dateline.ingest.codec.stream;

import java.io.IOException;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.codec.input.Source;
import org.dateline.ingest.codec.syndication.FeedEntries;
import org.dateline.ingest.feed.FeedDocument;
import org.dateline.ingest.format.Decoding;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.ingest.format.RefusedItem;
import org.dateline.ingest.format.fields.JsonItem;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** The values of a stream of JSON as items. */
final class JsonValues {
    private JsonValues() {}

    static void read(Source source, Findings to) throws IOException {
        Described described = source.described();
        Utf16 utf16 = Utf16.of(source.in(), described.declaredCharset());
        String charset = utf16.isOne() ? null : described.declaredCharset();
        JsonFrames frames = new JsonFrames(utf16.asUtf8(), source.limits().maxItemBytes());
        @Nullable RawLine frame = frames.next();
        if (frame == null) {
            throw new RefusedItem(Reason.EMPTY, "there is no JSON: must hold at least one document", null);
        }
        while (frame != null) {
            RawLine current = frame;
            frame = frames.next();
            if (current.number() == 1 && !current.tooLong() && FeedDocument.isJsonFeed(current.bytes())) {
                // Its version stands behind its items, so that its start did not show it.
                FeedEntries.read(current.bytes(), source, to);
                continue;
            }
            boolean only = current.number() == 1 && frame == null && !current.isElement();
            String place = only && !lines(source) ? "" : current.place();
            if (!to.item(source.item(place, current.bytes(), () -> outcome(current, charset, described.fallback())))) {
                return;
            }
        }
    }

    /** What stands in a frame; one that was longer than its reader allows is refused as too large. */
    static ParseOutcome outcome(RawLine frame, @Nullable String charset, @Nullable String fallback) {
        return frame.tooLong()
                ? new Refused(Reason.TOO_LARGE, "the line is longer than the cap of " + frame.cap() + " bytes", null)
                : JsonItem.parse(Decoding.decode(frame.bytes(), charset, fallback));
    }

    private static boolean lines(Source source) {
        String name = source.described().name();
        return name == null || Format.ofName(name).orElse(Format.NINJS) == Format.NDJSON;
    }
}
