package org.dateline.sink.files;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.Content;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.Identity;
import org.dateline.messages.InvalidMessage;
import org.dateline.sink.manifest.ManifestLine;
import org.dateline.sink.manifest.ManifestLine.Action;
import org.jspecify.annotations.Nullable;

/** What a record asks for, as the manifest's line of it before anything is written. */
final class Draft {
    private Draft() {}

    /** @throws InvalidMessage when the record can never be a file */
    static ManifestLine of(IncomingRecord record, Instant now) {
        Bytes value = record.value();
        return value == null ? deletion(record, now) : write(record, value.array(), now);
    }

    private static ManifestLine write(IncomingRecord record, byte[] json, Instant now) {
        ArticleHead head = ArticleHead.read(json);
        String key = record.keyText();
        if (key != null && !key.equals(head.uri())) {
            throw new InvalidMessage("key", key, "must be the article's uri, " + head.uri());
        }
        Instant received = received(record, head.received());
        String id = Identity.id(head.uri());
        return new ManifestLine(
                id,
                Action.WRITE,
                head.uri(),
                DayFolder.of(head.published(), received) + "/" + id + ".json",
                null,
                null,
                0,
                record.headers().get(HeaderNames.CE_ID),
                Content.of(json),
                head.version(),
                head.versionCreated(),
                received,
                record.topic(),
                record.partition(),
                record.offset(),
                now);
    }

    private static ManifestLine deletion(IncomingRecord record, Instant now) {
        String uri = record.keyText();
        if (uri == null || uri.isBlank()) {
            throw new InvalidMessage("key", String.valueOf(uri), "must be an article's uri where there is no value");
        }
        return new ManifestLine(
                Identity.id(uri),
                Action.DELETE,
                uri,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                received(record, null),
                record.topic(),
                record.partition(),
                record.offset(),
                now);
    }

    private static Instant received(IncomingRecord record, @Nullable Instant inBody) {
        String header = record.headers().get(HeaderNames.CE_TIME);
        try {
            if (header != null) {
                return OffsetDateTime.parse(header).toInstant();
            }
        } catch (DateTimeException e) {
            // A time that cannot be read is as good as none: the next best is taken.
        }
        return inBody != null ? inBody : record.producedAt();
    }
}
