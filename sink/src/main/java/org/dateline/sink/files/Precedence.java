package org.dateline.sink.files;

import java.time.Instant;
import org.dateline.messages.Revision;
import org.dateline.sink.manifest.ManifestLine;
import org.dateline.sink.manifest.ManifestLine.Action;

/**
 * Which of two versions of an article stays: the source's word, else the place in the partition, else the time it was
 * received, else the one that comes now.
 */
enum Precedence {
    /** What comes is to be written. */
    NEWER,
    /** What comes says what is known already: a retry, or a record read again. What it claims to be is not asked. */
    SAME,
    /** What comes is older than what is known. */
    OLDER;

    static Precedence of(ManifestLine coming, ManifestLine known) {
        if (isSame(coming, known)) {
            return SAME;
        }
        if (coming.action() == Action.WRITE && known.action() == Action.WRITE) {
            Revision comingRevision = coming.revision();
            Revision knownRevision = known.revision();
            if (comingRevision.isOlderThan(knownRevision)) {
                return OLDER;
            }
            if (knownRevision.isOlderThan(comingRevision)) {
                return NEWER;
            }
        }
        return arrivesBefore(coming, known) ? OLDER : NEWER;
    }

    private static boolean isSame(ManifestLine coming, ManifestLine known) {
        boolean sameContent = coming.action() == Action.WRITE
                && known.action() == Action.WRITE
                && coming.content() != null
                && coming.content().equals(known.content());
        return sameContent || (inOnePartition(coming, known) && coming.offset() == known.offset());
    }

    private static boolean arrivesBefore(ManifestLine coming, ManifestLine known) {
        if (inOnePartition(coming, known)) {
            return coming.offset() < known.offset();
        }
        Instant comingTime = coming.received();
        Instant knownTime = known.received();
        return comingTime != null && knownTime != null && comingTime.isBefore(knownTime);
    }

    private static boolean inOnePartition(ManifestLine coming, ManifestLine known) {
        return known.offset() != ManifestLine.OFFSET_UNKNOWN
                && coming.offset() != ManifestLine.OFFSET_UNKNOWN
                && coming.partition() == known.partition()
                && coming.topic().equals(known.topic());
    }
}
