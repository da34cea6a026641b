/**
 * Training of a conditional random field; the model and its decoder are {@code org.dateline.enrich.crf}. Knows the JDK and
 * that package alone. Start at {@link org.dateline.workshop.crf.CrfTrainer}.
 */
@NullMarked
package org.dateline.workshop.crf;

import org.jspecify.annotations.NullMarked;
