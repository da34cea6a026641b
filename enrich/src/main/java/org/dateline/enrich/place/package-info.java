/**
 * The places that a text names, which of that name is meant, and where it is. Start at {@link
 * org.dateline.enrich.place.PlaceAnnotator}; {@link org.dateline.enrich.place.resolve.Resolver} chooses among the places of
 * one name, and docs/places.md has the figures and the command that rebuilds the tables.
 */
@NullMarked
package org.dateline.enrich.place;

import org.jspecify.annotations.NullMarked;
