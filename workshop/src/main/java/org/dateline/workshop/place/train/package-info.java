/**
 * Builds what the place annotator looks names up in, from public sources. Start at {@link
 * org.dateline.workshop.place.train.AtlasGenerator}; the command is {@code dateline train gazetteer}.
 */
@NullMarked
package org.dateline.workshop.place.train;

import org.jspecify.annotations.NullMarked;
