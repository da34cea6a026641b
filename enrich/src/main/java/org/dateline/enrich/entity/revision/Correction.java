package org.dateline.enrich.entity.revision;

import org.dateline.enrich.entity.mention.Scene;
import org.dateline.enrich.entity.words.Labels.Label;

/** Corrects a name that the recogniser saw, if it can. */
@FunctionalInterface
interface Correction {
    /** Whether it did; what the label says then no longer holds. */
    boolean correct(Scene scene, Label label);
}
