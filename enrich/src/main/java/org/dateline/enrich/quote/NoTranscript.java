package org.dateline.enrich.quote;

import java.util.List;

/** Why paragraphs that begin with a label are no transcript. */
@FunctionalInterface
interface NoTranscript {
    boolean is(Transcript transcript, List<Transcript.Turn> turns);
}
