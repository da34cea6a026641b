package org.dateline.enrich.time.side;

import org.dateline.enrich.time.meaning.Direction;

/** A reason for which a time lies on one side of the publication. */
public interface Side {
    /** UNKNOWN where this reason says nothing. */
    Direction of(Scene scene);
}
