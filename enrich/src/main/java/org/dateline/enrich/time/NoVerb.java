package org.dateline.enrich.time;

import org.dateline.enrich.text.Words;

/** A reason for which a word that looks like a verb is none, and tells nothing of the side. */
interface NoVerb {
    boolean is(Words words, int token);
}
