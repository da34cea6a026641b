/** The gazetteer, made from public sources and corrections. Start at {@link GazetteerGenerator}. */
@NullMarked
package org.dateline.workshop.place.gazetteer;

import org.jspecify.annotations.NullMarked;
