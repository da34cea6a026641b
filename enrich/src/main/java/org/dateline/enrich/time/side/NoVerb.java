package org.dateline.enrich.time.side;

import org.dateline.enrich.text.Words;

/** A reason for which a word that looks like a verb is none, and tells nothing of the side. */
public interface NoVerb {
    boolean is(Words words, int token);
}
