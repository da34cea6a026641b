package org.dateline.enrich.time;

import org.dateline.enrich.annotate.Draft;

/** A reason for which the day of the story is not the day that the publication's date prints. */
interface LocalDay {
    /** Days to go on from the printed one; 0 where this reason says nothing. */
    int shift(Draft draft);
}
