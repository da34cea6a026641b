/**
 * The model of names: labelled text, training, scoring, and the lexicons' generator. Start at {@link
 * org.dateline.workshop.name.NameTraining}.
 */
@NullMarked
package org.dateline.workshop.name;

import org.jspecify.annotations.NullMarked;
