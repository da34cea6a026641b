/**
 * The command {@code train}: rebuilds the models that Dateline ships, a class for each; the training itself is in enrich.
 * Start at {@link TrainCommand}.
 */
@NullMarked
package org.dateline.onebox.train;

import org.jspecify.annotations.NullMarked;
