/**
 * Decides which of the places of one name a text means. Start at {@link org.dateline.enrich.place.resolve.Resolver}.
 */
@NullMarked
package org.dateline.enrich.place.resolve;

import org.jspecify.annotations.NullMarked;
