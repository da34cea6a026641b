/**
 * Countries, their capitals and the large regions, found by name. Start at {@link
 * org.dateline.enrich.place.PlaceAnnotator}; {@link org.dateline.enrich.place.GazetteerGenerator} makes the list of names.
 */
@NullMarked
package org.dateline.enrich.place;

import org.jspecify.annotations.NullMarked;
