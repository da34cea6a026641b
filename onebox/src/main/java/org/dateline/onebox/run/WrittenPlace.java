package org.dateline.onebox.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.dateline.messages.EnrichedArticle;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Revision;

/**
 * Where a record stands that the sink has committed.
 *
 * @param file the article's own
 * @param folder of its partition, where many articles make a file
 */
record WrittenPlace(Path file, Path folder) {
    /** What the sink has made of a record. */
    enum Standing {
        WRITTEN,
        /** The file said the same before. */
        UNCHANGED,
        /** A newer version stands in its stead, there or on another day. */
        SUPERSEDED
    }

    Standing standing(EnrichedArticle record) {
        if (!Files.exists(file)) {
            return Files.isDirectory(folder) ? Standing.WRITTEN : Standing.SUPERSEDED;
        }
        try {
            return standing(record, MessageJson.readEnriched(Files.readAllBytes(file)));
        } catch (IOException | InvalidMessage e) {
            // Gone or being replaced at this moment: by a newer one.
            return Standing.SUPERSEDED;
        }
    }

    /** Every version is received at a moment of its own; the file has that of the one that it holds. */
    private static Standing standing(EnrichedArticle record, EnrichedArticle there) {
        Instant received = record.enrichment().received();
        Instant known = there.enrichment().received();
        if (Revision.of(record.article()).isOlderThan(Revision.of(there.article()))) {
            return Standing.SUPERSEDED;
        }
        if (received == null || known == null || received.equals(known)) {
            return Standing.WRITTEN;
        }
        return known.isAfter(received) ? Standing.SUPERSEDED : Standing.UNCHANGED;
    }

    /** What a person is shown. */
    Path shown() {
        return Files.exists(file) ? file : folder;
    }
}
